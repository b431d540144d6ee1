package nl.millenniumgemeenten.gateway.desk.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentListView;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.States;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PageItemJson;

/// The screen with every page, in the order of the tree.
@Controller(PageKind.SCREENS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PageListController {
    private final ContentService content;
    private final DeskPages pages;
    private final Moments moments;

    PageListController(ContentService content, DeskPages pages, Moments moments) {
        this.content = content;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return switch (content.pageTree(editor.caller())) {
            case Outcome.Ok<ItemsJson<PageItemJson>>(var tree, _) ->
                    pages.screen(
                            HttpStatus.OK,
                            "desk/content_list",
                            new ContentListView(
                                    pages.layout(editor, "Pagina’s", PageKind.SCREENS),
                                    Notice.of(notice).text(),
                                    editor.mayWrite() ? PageKind.SCREENS + "/nieuw" : "",
                                    "Nieuwe pagina",
                                    tree.items().stream().map(this::row).toList(),
                                    "Er zijn nog geen pagina’s.",
                                    new PagingView("", "")));
            case Outcome.Refused<ItemsJson<PageItemJson>> refused ->
                    pages.notAllowed(editor, refused.detail());
            case Outcome.Stale<ItemsJson<PageItemJson>>(),
                    Outcome.Unavailable<ItemsJson<PageItemJson>>() ->
                    pages.serviceUnavailable(editor, PageKind.SCREENS);
        };
    }

    private ContentRowView row(PageItemJson page) {
        return new ContentRowView(
                page.title(),
                page.depth(),
                PageKind.SCREENS + "/" + page.id(),
                page.path(),
                States.badge(page.state(), page.hasDraft()),
                moments.saved(page.savedAt(), page.savedBy()));
    }
}
