package nl.millenniumgemeenten.gateway.desk.sending;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SendingService;
import nl.millenniumgemeenten.gateway.service.WaitingIssueJson;

/// Issues whose sending is paused, by somebody or by itself.
@Singleton
class PausedIssueTasks implements TaskSource {
    private final SendingService sending;

    PausedIssueTasks(SendingService sending) {
        this.sending = sending;
    }

    @Override
    public String title() {
        return "Nieuwsbrieven die gepauzeerd zijn";
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
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().stream()
                                        .filter(issue -> issue.state().equals("paused"))
                                        .map(PausedIssueTasks::task)
                                        .toList(),
                                0));
    }

    private static Task task(WaitingIssueJson issue) {
        return new Task(
                issue.title(),
                switch (issue.reason()) {
                    case "refusals" -> "Vanzelf gepauzeerd: te veel mails werden geweigerd.";
                    case "withdrawn-item" ->
                            "Niet begonnen: er staat iets in dat niet meer op de site staat.";
                    case "overdue" -> "Niet begonnen: het geplande moment was al voorbij.";
                    default -> "Gepauzeerd.";
                },
                SendingPaths.sending(issue.id()));
    }
}
