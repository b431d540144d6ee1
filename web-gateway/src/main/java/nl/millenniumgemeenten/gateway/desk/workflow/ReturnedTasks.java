package nl.millenniumgemeenten.gateway.desk.workflow;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReturnedItemJson;
import nl.millenniumgemeenten.gateway.service.WorkflowService;

/// What an editor sent back, for who handed it in.
@Singleton
class ReturnedTasks implements TaskSource {
    private final WorkflowService workflow;
    private final KindScreens screens;
    private final Moments moments;

    ReturnedTasks(WorkflowService workflow, KindScreens screens, Moments moments) {
        this.workflow = workflow;
        this.screens = screens;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Teruggestuurd met een opmerking";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        return workflow.returned(editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().stream().map(this::task).toList(), 0));
    }

    private Task task(ReturnedItemJson returned) {
        return new Task(
                returned.title(),
                "%s, teruggestuurd op %s"
                        .formatted(
                                KindScreens.word(returned.kind()),
                                moments.saved(returned.returnedAt(), returned.returnedBy())),
                screens.path(returned.kind(), returned.item()) + "#opmerkingen");
    }
}
