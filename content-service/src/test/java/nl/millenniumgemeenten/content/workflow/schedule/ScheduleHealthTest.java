package nl.millenniumgemeenten.content.workflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.health.HealthStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleHealthTest {
    @Test
    void a_runner_that_keeps_up_is_well() {
        assertThat(ScheduleHealth.of(Duration.ofSeconds(59)).getStatus())
                .isEqualTo(HealthStatus.UP);
    }

    @Test
    void a_runner_that_looked_at_nothing_for_more_than_a_minute_is_stuck_and_keeps_nobody_away() {
        var status = ScheduleHealth.of(Duration.ofSeconds(61)).getStatus();

        assertThat(status.getName()).isEqualTo("STUCK");
        assertThat(status.getOperational()).contains(true);
    }
}
