package nl.millenniumgemeenten.gateway.desk.newsletter;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.IssueLineJson;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Issues that wait for a second person.
@Singleton
class IssueTasks implements TaskSource {
    private static final int MOST = 50;

    private final IssueService issues;
    private final Moments moments;

    IssueTasks(IssueService issues, Moments moments) {
        this.issues = issues;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Nieuwsbrieven die wachten op goedkeuring";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        return issues.list("in-review", "", MOST, editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().reversed().stream().map(this::task).toList(),
                                0));
    }

    private Task task(IssueLineJson issue) {
        return new Task(
                issue.subject(),
                "Nummer %d, opgeslagen op %s, door %s"
                        .formatted(issue.number(), moments.saved(issue.savedAt()), issue.savedBy()),
                IssueForms.path(issue.id()));
    }
}
