package nl.millenniumgemeenten.gateway.desk.overview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.recent.Recent;
import nl.millenniumgemeenten.gateway.desk.recent.RecentContent;
import nl.millenniumgemeenten.gateway.desk.task.Tasks;
import nl.millenniumgemeenten.gateway.desk.task.TasksView;

/// The first screen of the desk: what waits for me, what I was working on, and what visitors got to
/// see lately. What does not answer is left out, and that is said.
@Controller(OverviewController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class OverviewController {
    static final String PATH = "/redactie";

    /// How many of one kind of task are shown; the rest stands on the screen of tasks.
    private static final int TASKS = 5;

    private final Tasks tasks;
    private final RecentContent recent;
    private final DeskPages pages;
    private final Moments moments;

    OverviewController(Tasks tasks, RecentContent recent, DeskPages pages, Moments moments) {
        this.tasks = tasks;
        this.recent = recent;
        this.pages = pages;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> show(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var waiting = tasks.kinds(editor);
        var drafts = recent.drafts(editor);
        var view =
                new OverviewView(
                        pages.layout(editor, "Overzicht", PATH),
                        Notice.of(notice).text(),
                        waiting.stream()
                                .filter(kind -> !kind.tasks().isEmpty())
                                .map(OverviewController::kind)
                                .toList(),
                        rows(drafts.items()),
                        rows(recent.published()),
                        drafts.complete() && waiting.stream().allMatch(TasksView.Kind::known),
                        editor.mayWrite());
        return pages.screen(HttpStatus.OK, "desk/overview", view);
    }

    private static OverviewView.TasksOfAKind kind(TasksView.Kind kind) {
        int all = kind.tasks().size();
        return new OverviewView.TasksOfAKind(
                kind.title(),
                kind.anchor(),
                all,
                kind.tasks().stream().limit(TASKS).toList(),
                Math.max(0, all - TASKS));
    }

    private List<OverviewView.Row> rows(List<Recent> items) {
        return items.stream()
                .map(item ->
                        new OverviewView.Row(
                                item.title(), item.kind(), moments.saved(item.at()), item.path()))
                .toList();
    }
}
