package nl.millenniumgemeenten.gateway.desk.task;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.AtOnce;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Asks every source what waits. One that does not answer keeps nobody from the others.
@Singleton
public class Tasks {
    private final List<TaskSource> sources;

    Tasks(List<TaskSource> sources) {
        this.sources = sources.stream().sorted(Comparator.comparingInt(TaskSource::order)).toList();
    }

    /// What waits for an editor, by kind. All are asked at the same time.
    public List<TasksView.Kind> kinds(Editor editor) {
        return AtOnce.ask(sources, source -> kind(source, editor), Tasks::unknown);
    }

    private static TasksView.Kind unknown(TaskSource source) {
        return new TasksView.Kind(source.title(), anchor(source), false, List.of());
    }

    private static String anchor(TaskSource source) {
        return "taken-" + source.order();
    }

    private static TasksView.Kind kind(TaskSource source, Editor editor) {
        return switch (source.open(editor)) {
            case Outcome.Ok<List<Task>>(var tasks, _) ->
                    new TasksView.Kind(source.title(), anchor(source), true, tasks);
            // What an editor may not see is no task of theirs.
            case Outcome.Refused<List<Task>> _ ->
                    new TasksView.Kind(source.title(), anchor(source), true, List.of());
            case Outcome.Stale<List<Task>>(), Outcome.Unavailable<List<Task>>() -> unknown(source);
        };
    }
}
