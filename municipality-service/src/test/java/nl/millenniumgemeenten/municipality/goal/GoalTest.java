package nl.millenniumgemeenten.municipality.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import org.junit.jupiter.api.Test;

class GoalTest {
    @Test
    void a_goal_has_a_number_a_text_and_a_theme() {
        assertThat(Goal.of(2, "Alle jongens en meisjes gaan naar school", "onderwijs"))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void everything_at_fault_is_named_at_once() {
        var refused = Goal.of(100, " ", "x".repeat(101));

        assertThat(fields(refused)).containsExactly("number", "text", "theme");
    }

    private static List<String> fields(Decision<Goal> decision) {
        return switch (decision) {
            case Decision.Accepted<?> _ -> List.of();
            case Decision.Refused<?>(var faults) -> faults.stream().map(Fault::field).toList();
        };
    }
}
