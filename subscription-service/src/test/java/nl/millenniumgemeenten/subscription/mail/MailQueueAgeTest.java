package nl.millenniumgemeenten.subscription.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.Test;

class MailQueueAgeTest {

    @Test
    void a_queue_that_stands_still_shows_among_the_metrics() throws Exception {
        try (var service = RunningService.start(Map.of("mail.sending", false))) {
            assertThat(metrics(service)).contains("mail_oldest_age_seconds 0.0");

            service.signUp("wacht@example.org");

            assertThat(metrics(service)).containsPattern("mail_oldest_age_seconds [1-9]");
        }
    }

    private static String metrics(RunningService service) throws Exception {
        return service.send("/prometheus", "GET", "", Map.of()).body();
    }
}
