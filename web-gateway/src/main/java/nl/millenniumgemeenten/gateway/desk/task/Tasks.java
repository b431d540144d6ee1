package nl.millenniumgemeenten.gateway.desk.task;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Asks every source what waits. One that does not answer keeps nobody from the others.
@Singleton
public class Tasks {
    private final List<TaskSource> sources;

    Tasks(List<TaskSource> sources) {
        this.sources = sources.stream().sorted(Comparator.comparingInt(TaskSource::order)).toList();
    }

    /// What waits for an editor, by kind.
    List<TasksView.Kind> kinds(Editor editor) {
        var kinds = new ArrayList<TasksView.Kind>();
        for (var source : sources) {
            var anchor = "taken-" + source.order();
            kinds.add(
                    switch (source.open(editor)) {
                        case Outcome.Ok<List<Task>>(var tasks, _) ->
                                new TasksView.Kind(source.title(), anchor, true, tasks);
                        // What an editor may not see is no task of theirs.
                        case Outcome.Refused<List<Task>> _ ->
                                new TasksView.Kind(source.title(), anchor, true, List.of());
                        case Outcome.Stale<List<Task>>(), Outcome.Unavailable<List<Task>>() ->
                                new TasksView.Kind(source.title(), anchor, false, List.of());
                    });
        }
        return kinds;
    }

    /// How many tasks wait, as far as we know.
    public int count(Editor editor) {
        return kinds(editor).stream().mapToInt(kind -> kind.tasks().size()).sum();
    }
}
