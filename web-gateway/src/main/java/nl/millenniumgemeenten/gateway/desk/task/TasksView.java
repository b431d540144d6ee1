package nl.millenniumgemeenten.gateway.desk.task;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// Everything that waits, by kind.
public record TasksView(DeskLayoutView layout, List<Kind> kinds) {

    public TasksView {
        kinds = List.copyOf(kinds);
    }

    /// One kind of task.
    ///
    /// @param known whether we could ask for them
    public record Kind(String title, String anchor, boolean known, List<Task> tasks) {
        public Kind {
            tasks = List.copyOf(tasks);
        }
    }

    /// Whether nothing waits, as far as we know.
    public boolean nothing() {
        return kinds.stream().allMatch(kind -> kind.known() && kind.tasks().isEmpty());
    }
}
