package nl.millenniumgemeenten.gateway.desk.list;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.workflow.ReadUnderway;
import nl.millenniumgemeenten.gateway.desk.workflow.Underway;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.ListedJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Shows a list of content of one kind. Its service pages by where the last one stood, so that the
/// hundredth page costs what the first does.
@Singleton
public final class ItemList {
    private static final int SIZE = 25;

    private final ContentService content;
    private final DeskPages pages;
    private final Moments moments;
    private final ReadUnderway underway;

    ItemList(ContentService content, DeskPages pages, Moments moments, ReadUnderway underway) {
        this.content = content;
        this.pages = pages;
        this.moments = moments;
        this.underway = underway;
    }

    /// What is particular to the list of a kind.
    ///
    /// @param name as content-service calls it
    /// @param screens the address of its screens
    /// @param site the part of the site where visitors see it, empty where it has no page
    /// @param empty what is said when there is none
    public record Kind(
            String name,
            String title,
            String screens,
            String site,
            String newLabel,
            String empty) {}

    /// The part of the list that a request asks for.
    public HttpResponse<?> show(Kind kind, HttpRequest<?> request, Editor editor) {
        var after = parameter(request, "na");
        var filter = ListFilter.of(request);
        return switch (content.list(
                kind.name,
                after,
                SIZE,
                filter.state(),
                filter.words(),
                filter.mine(),
                editor.caller())) {
            case Outcome.Ok<ItemsJson<ListedJson>>(var list, _) -> {
                var now = underway.now(editor);
                yield pages.screen(
                        HttpStatus.OK,
                        "desk/item_list",
                        new ItemListView(
                                pages.layout(editor, kind.title, kind.screens),
                                Notice.of(parameter(request, Notice.PARAMETER)).text(),
                                editor.mayWrite() ? kind.screens + "/nieuw" : "",
                                kind.newLabel,
                                filter.view(kind.screens),
                                list.items().stream().map(item -> row(kind, item, now)).toList(),
                                filter.narrows() ? "Hier is niets van gevonden." : kind.empty,
                                new PagingView(
                                        after.isEmpty() ? "" : filter.path(kind.screens, ""),
                                        list.next() == null
                                                ? ""
                                                : filter.path(kind.screens, list.next()))));
            }
            case Outcome.Refused<ItemsJson<ListedJson>> refused ->
                    refused.problem().status() == HttpStatus.FORBIDDEN.getCode()
                            ? pages.notAllowed(editor, refused.detail())
                            : pages.notFound(editor);
            case Outcome.Stale<ItemsJson<ListedJson>>(),
                    Outcome.Unavailable<ItemsJson<ListedJson>>() ->
                    pages.serviceUnavailable(editor, kind.screens);
        };
    }

    private ContentRowView row(Kind kind, ListedJson item, Underway now) {
        var path = item.path();
        return new ContentRowView(
                item.title(),
                0,
                kind.screens + "/" + item.id(),
                kind.site.isEmpty()
                        ? (path == null || path.equals("/") ? "Op de hele site" : "Op " + path)
                        : kind.site + "/" + item.number() + "-" + item.slug(),
                now.badge(item.id(), item.state(), item.hasDraft()),
                moments.saved(item.savedAt(), item.savedBy()));
    }

    private static String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().get(name, String.class, "");
    }
}
