package nl.millenniumgemeenten.gateway.desk.task;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.gateway.account.Editor;
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
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var questions =
                    sources.stream()
                            .<Callable<TasksView.Kind>>map(source -> () -> kind(source, editor))
                            .toList();
            var kinds = new ArrayList<TasksView.Kind>();
            for (var answer : threads.invokeAll(questions)) {
                kinds.add(answer.get());
            }
            return kinds;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static TasksView.Kind kind(TaskSource source, Editor editor) {
        var anchor = "taken-" + source.order();
        return switch (source.open(editor)) {
            case Outcome.Ok<List<Task>>(var tasks, _) ->
                    new TasksView.Kind(source.title(), anchor, true, tasks);
            // What an editor may not see is no task of theirs.
            case Outcome.Refused<List<Task>> _ ->
                    new TasksView.Kind(source.title(), anchor, true, List.of());
            case Outcome.Stale<List<Task>>(), Outcome.Unavailable<List<Task>>() ->
                    new TasksView.Kind(source.title(), anchor, false, List.of());
        };
    }
}
