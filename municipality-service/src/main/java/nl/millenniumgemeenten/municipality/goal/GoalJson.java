package nl.millenniumgemeenten.municipality.goal;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.millenniumgemeenten.municipality.register.Revised;

/// A goal as the desk reads it.
@Serdeable
record GoalJson(int number, long revision, String text, String theme, Instant recordedAt) {
    static GoalJson of(Revised<Goal> revised) {
        var goal = revised.state();
        return new GoalJson(
                goal.number(), revised.revision(), goal.text(), goal.theme(), revised.recordedAt());
    }
}
