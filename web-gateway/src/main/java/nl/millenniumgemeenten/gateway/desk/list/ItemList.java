package nl.millenniumgemeenten.gateway.desk.list;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.workflow.ReadUnderway;
import nl.millenniumgemeenten.gateway.desk.workflow.Underway;
import nl.millenniumgemeenten.gateway.layout.OptionView;
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
    private static final Set<String> STATES =
            Set.of("unpublished", "live", "withdrawn", "in-review", "planned");
    private static final String MINE = "mij";

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
        var asked = parameter(request, "toestand");
        var state = STATES.contains(asked) ? asked : "";
        var words = parameter(request, "zoek").strip();
        boolean mine = parameter(request, "van").equals(MINE);
        return switch (content.list(kind.name, after, SIZE, state, words, mine, editor.caller())) {
            case Outcome.Ok<ItemsJson<ListedJson>>(var list, _) -> {
                var now = underway.now(editor);
                boolean narrowed = mine || !state.isEmpty() || !words.isEmpty();
                yield pages.screen(
                        HttpStatus.OK,
                        "desk/item_list",
                        new ItemListView(
                                pages.layout(editor, kind.title, kind.screens),
                                kind.screens,
                                Notice.of(parameter(request, Notice.PARAMETER)).text(),
                                editor.mayWrite() ? kind.screens + "/nieuw" : "",
                                kind.newLabel,
                                words,
                                states(state),
                                makers(mine),
                                list.items().stream().map(item -> row(kind, item, now)).toList(),
                                narrowed ? "Hier is niets van gevonden." : kind.empty,
                                new PagingView(
                                        after.isEmpty() ? "" : path(kind, "", state, words, mine),
                                        list.next() == null
                                                ? ""
                                                : path(kind, list.next(), state, words, mine))));
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

    private static List<OptionView> states(String chosen) {
        return List.of(
                new OptionView("", "Alles", chosen.isEmpty()),
                new OptionView("live", "Op de site", chosen.equals("live")),
                new OptionView(
                        "unpublished", "Nog niet gepubliceerd", chosen.equals("unpublished")),
                new OptionView("withdrawn", "Ingetrokken", chosen.equals("withdrawn")),
                new OptionView("in-review", "Ter beoordeling", chosen.equals("in-review")),
                new OptionView("planned", "Gepland", chosen.equals("planned")));
    }

    private static List<OptionView> makers(boolean mine) {
        return List.of(new OptionView("", "Iedereen", !mine), new OptionView(MINE, "Mij", mine));
    }

    private static String path(Kind kind, String after, String state, String words, boolean mine) {
        var query =
                parameter("na", after)
                        + parameter("toestand", state)
                        + parameter("van", mine ? MINE : "")
                        + parameter("zoek", words);
        return query.isEmpty() ? kind.screens : kind.screens + "?" + query.substring(1);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String parameter(HttpRequest<?> request, String name) {
        return request.getParameters().get(name, String.class, "");
    }
}
