package nl.millenniumgemeenten.gateway.desk.sending;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SendingService;
import nl.millenniumgemeenten.gateway.service.WaitingIssueJson;

/// Issues whose sending waits for somebody: paused, or with mails of which nobody knows whether
/// they arrived.
@Singleton
class WaitingIssueTasks implements TaskSource {
    private final SendingService sending;

    WaitingIssueTasks(SendingService sending) {
        this.sending = sending;
    }

    @Override
    public String title() {
        return "Nieuwsbrieven die niet verder gaan, of met onzekere mails";
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        if (!editor.mayPublish()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        return sending.waiting(editor.caller())
                .then(list -> new Outcome.Ok<>(tasks(list.value().items()), 0));
    }

    private static List<Task> tasks(List<WaitingIssueJson> issues) {
        var tasks = new ArrayList<Task>();
        for (var issue : issues) {
            if (issue.state().equals("paused")) {
                tasks.add(paused(issue));
            }
            if (issue.inDoubt() > 0) {
                tasks.add(inDoubt(issue));
            }
        }
        return tasks;
    }

    private static Task paused(WaitingIssueJson issue) {
        return new Task(
                issue.title(),
                switch (issue.reason()) {
                    case "refusals" -> "Vanzelf gepauzeerd: te veel mails werden geweigerd.";
                    case "withdrawn-item" ->
                            "Niet begonnen: er staat iets in dat niet meer op de site staat.";
                    case "pictures" -> "Niet begonnen: lezers zouden de afbeeldingen niet zien.";
                    case "overdue" -> "Niet begonnen: het geplande moment was al voorbij.";
                    default -> "Gepauzeerd.";
                },
                SendingPaths.sending(issue.id()));
    }

    private static Task inDoubt(WaitingIssueJson issue) {
        return new Task(
                issue.title(),
                issue.inDoubt() == 1
                        ? "Van 1 mail weten we niet of hij is aangekomen."
                        : "Van %s mails weten we niet of ze zijn aangekomen."
                                .formatted(DutchText.number(issue.inDoubt())),
                SendingPaths.unsettled(issue.id(), UnsettledKind.IN_DOUBT));
    }
}
