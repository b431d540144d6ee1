package nl.millenniumgemeenten.gateway.desk.discussion;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The contributions that wait, as one task: they are gone through one after the other.
@Singleton
class WaitingTasks implements TaskSource {
    private final WaitingCount waiting;
    private final Moments moments;

    WaitingTasks(WaitingCount waiting, Moments moments) {
        this.waiting = waiting;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Discussies";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        // Who only reads along has nothing to do here.
        if (!editor.mayDiscuss()) {
            return new Outcome.Ok<>(List.of(), 0);
        }
        return waiting.ask(editor).then(count -> new Outcome.Ok<>(tasks(count.value()), 0));
    }

    private List<Task> tasks(WaitingCount.Count count) {
        return count.oldest().stream()
                .map(oldest ->
                        new Task(
                                count.sentence(),
                                "De oudste is van " + moments.saved(oldest),
                                QueueScreens.PATH))
                .toList();
    }
}
