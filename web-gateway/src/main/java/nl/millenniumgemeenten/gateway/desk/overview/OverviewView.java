package nl.millenniumgemeenten.gateway.desk.overview;

import java.util.List;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// The first screen. `notice` says what has just succeeded and may be empty; `complete` tells
/// whether everything that was asked answered.
public record OverviewView(
        DeskLayoutView layout,
        String notice,
        List<TasksOfAKind> tasks,
        List<Row> drafts,
        List<Row> published,
        boolean complete,
        boolean mayWrite) {

    public OverviewView {
        tasks = List.copyOf(tasks);
        drafts = List.copyOf(drafts);
        published = List.copyOf(published);
    }

    /// What waits of one kind: `count` in all, the first of them shown and `more` that are not.
    public record TasksOfAKind(String title, String anchor, int count, List<Task> tasks, int more) {
        public TasksOfAKind {
            tasks = List.copyOf(tasks);
        }
    }

    /// A piece of content: what it is and when it was saved or went live.
    public record Row(String title, String kind, String moment, String path) {}
}
