package nl.millenniumgemeenten.gateway.desk.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Notice;

/// The screen with every page, as the tree that they are.
@Controller(PageKind.SCREENS)
@ExecuteOn(TaskExecutors.BLOCKING)
class PageListController {
    private final PageTreeScreens screens;

    PageListController(PageTreeScreens screens) {
        this.screens = screens;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return screens.tree(editor, HttpStatus.OK, Notice.of(notice), "");
    }
}
