package nl.millenniumgemeenten.gateway.desk.task;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;

/// The screen with everything that waits.
@Controller(TaskController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class TaskController {
    static final String PATH = "/redactie/taken";

    private final Tasks tasks;
    private final DeskPages pages;

    TaskController(Tasks tasks, DeskPages pages) {
        this.tasks = tasks;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Editor editor) {
        var view = new TasksView(pages.layout(editor, "Taken", PATH), tasks.kinds(editor));
        return pages.screen(HttpStatus.OK, "desk/tasks", view);
    }
}
