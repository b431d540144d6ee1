package nl.millenniumgemeenten.gateway.desk.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.list.ListFilter;

/// The screen with every page, as the tree that they are, and with those that somebody looks for.
@Controller(PageKind.SCREENS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PageListController {
    private final PageTreeScreens screens;

    PageListController(PageTreeScreens screens) {
        this.screens = screens;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var filter = ListFilter.of(request);
        return filter.narrows()
                ? screens.found(editor, filter, Notice.of(notice))
                : screens.tree(editor, HttpStatus.OK, Notice.of(notice), "");
    }
}
