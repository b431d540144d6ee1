package nl.millenniumgemeenten.gateway.desk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.service.Outcome;
import org.junit.jupiter.api.Test;

class TasksTest {
    private final Editor editor =
            new Editor(UUID.randomUUID(), "Redacteur", Set.of(Role.EDITOR), "");

    private record Source(String title, int order, boolean broken) implements TaskSource {
        @Override
        public Outcome<List<Task>> open(Editor editor) {
            if (broken) {
                throw new IllegalStateException("a kind that nobody knows");
            }
            return new Outcome.Ok<>(List.of(), 1);
        }
    }

    @Test
    void who_breaks_keeps_nobody_from_the_others() {
        var tasks = new Tasks(List.of(new Source("Later", 2, false), new Source("Eerst", 1, true)));

        assertThat(tasks.kinds(editor))
                .extracting(TasksView.Kind::title, TasksView.Kind::known)
                .containsExactly(tuple("Eerst", false), tuple("Later", true));
    }
}
