package nl.millenniumgemeenten.gateway.desk.workflow;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PlannedItemJson;
import nl.millenniumgemeenten.gateway.service.WorkflowService;

/// What was planned and could not be carried out.
@Singleton
class FailedPlanTasks implements TaskSource {
    private final WorkflowService workflow;
    private final KindScreens screens;
    private final Moments moments;

    FailedPlanTasks(WorkflowService workflow, KindScreens screens, Moments moments) {
        this.workflow = workflow;
        this.screens = screens;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Planning die niet lukte";
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        return workflow.failed(editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().stream()
                                        .filter(item -> item.schedule().failed())
                                        .map(this::task)
                                        .toList(),
                                0));
    }

    private Task task(PlannedItemJson item) {
        return new Task(
                item.title(),
                "%s, %s gepland voor %s. %s"
                        .formatted(
                                KindScreens.word(item.kind()),
                                item.what().equals("publication") ? "publiceren" : "intrekken",
                                moments.saved(item.schedule().at()),
                                item.schedule().reason()),
                screens.path(item.kind(), item.item()));
    }
}
