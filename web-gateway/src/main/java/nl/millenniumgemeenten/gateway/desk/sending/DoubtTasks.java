package nl.millenniumgemeenten.gateway.desk.sending;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SendingService;
import nl.millenniumgemeenten.gateway.service.WaitingIssueJson;

/// Issues of which nobody knows whether some mails arrived.
@Singleton
class DoubtTasks implements TaskSource {
    private final SendingService sending;

    DoubtTasks(SendingService sending) {
        this.sending = sending;
    }

    @Override
    public String title() {
        return "Onzekere mails van nieuwsbrieven";
    }

    @Override
    public int order() {
        return 17;
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
                                        .filter(issue -> issue.inDoubt() > 0)
                                        .map(DoubtTasks::task)
                                        .toList(),
                                0));
    }

    private static Task task(WaitingIssueJson issue) {
        return new Task(
                issue.title(),
                issue.inDoubt() == 1
                        ? "Van 1 mail weten we niet of hij is aangekomen."
                        : "Van %s mails weten we niet of ze zijn aangekomen."
                                .formatted(DutchText.number(issue.inDoubt())),
                SendingPaths.unsettled(issue.id(), UnsettledKind.IN_DOUBT));
    }
}
