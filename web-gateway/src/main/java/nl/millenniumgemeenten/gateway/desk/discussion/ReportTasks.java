package nl.millenniumgemeenten.gateway.desk.discussion;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ReportedContributionJson;

/// The contributions of which visitors say that something is wrong, as one task.
@Singleton
class ReportTasks implements TaskSource {
    /// As many as the service tells of at once.
    private static final int MOST = 50;

    private final DiscussionService discussions;
    private final Moments moments;

    ReportTasks(DiscussionService discussions, Moments moments) {
        this.discussions = discussions;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Meldingen";
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        // Who only reads along has nothing to do here.
        if (!editor.mayDiscuss()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        return discussions
                .reported(editor.caller())
                .then(found -> new Outcome.Ok<>(tasks(found.value().items()), 0));
    }

    private List<Task> tasks(List<ReportedContributionJson> reported) {
        return reported.stream()
                .limit(1)
                .map(first ->
                        new Task(
                                (reported.size() == MOST ? "Minstens " : "")
                                        + DutchText.count(
                                                reported.size(),
                                                "bijdrage is gemeld",
                                                "bijdragen zijn gemeld"),
                                "De eerste melding is van "
                                        + moments.saved(first.reports().getFirst().reportedAt()),
                                ReportedController.PATH))
                .toList();
    }
}
