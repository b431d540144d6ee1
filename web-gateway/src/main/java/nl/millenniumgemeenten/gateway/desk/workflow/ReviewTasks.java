package nl.millenniumgemeenten.gateway.desk.workflow;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReviewItemJson;
import nl.millenniumgemeenten.gateway.service.WorkflowService;

/// What waits for an editor's eye.
@Singleton
class ReviewTasks implements TaskSource {
    private final WorkflowService workflow;
    private final KindScreens screens;
    private final Moments moments;

    ReviewTasks(WorkflowService workflow, KindScreens screens, Moments moments) {
        this.workflow = workflow;
        this.screens = screens;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Teksten om te beoordelen";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        return workflow.reviews(editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().stream().map(this::task).toList(), 0));
    }

    private Task task(ReviewItemJson review) {
        return new Task(
                review.title(),
                "%s, versie %d, aangeboden op %s%s"
                        .formatted(
                                KindScreens.word(review.kind()),
                                review.edition(),
                                moments.saved(review.requestedAt(), review.requestedBy()),
                                review.changed() ? "; daarna nog gewijzigd" : ""),
                screens.path(review.kind(), review.item()));
    }
}
