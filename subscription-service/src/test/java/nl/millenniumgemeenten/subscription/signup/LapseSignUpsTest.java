package nl.millenniumgemeenten.subscription.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LapseSignUpsTest {
    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_address_that_was_not_confirmed_in_seven_days_is_erased() throws Exception {
        service.signUp("stil@example.org");
        var mail = service.mailServer().mailTo("stil@example.org", 1);
        service.clock().pass(Duration.ofDays(7));

        assertThat(service.bean(LapseSignUps.class).handle()).isEqualTo(1);

        assertThat(service.everythingStored()).doesNotContain("stil");
        assertThat(service.get("/confirmations/" + mail.confirmToken()).body())
                .contains("\"state\":\"expired\"");
        assertThat(service.post("/unsubscriptions/" + mail.unsubscribeToken(), "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void readers_and_those_with_time_left_stay() throws Exception {
        service.subscribe("blijft@example.org");
        service.clock().pass(Duration.ofDays(3));
        service.signUp("nogtijd@example.org");
        service.clock().pass(Duration.ofDays(6));

        assertThat(service.bean(LapseSignUps.class).handle()).isZero();
        assertThat(service.query("select address from subscriber order by 1"))
                .containsExactly("blijft@example.org", "nogtijd@example.org");
    }

    @Test
    void a_list_that_a_reader_asked_for_later_lapses_alone() throws Exception {
        service.makeList("goal-3", "Doel 3");
        service.subscribe("leest@example.org");
        service.signUp("leest@example.org", "goal-3");
        var mail = service.mailServer().mailTo("leest@example.org", 3);
        service.clock().pass(Duration.ofDays(7));

        service.bean(LapseSignUps.class).handle();

        assertThat(
                        service.query(
                                "select state, coalesce(end_reason, '') from subscription s"
                                        + " join mailing_list on id = list_id order by key"))
                .containsExactly("ended lapsed", "active ");
        assertThat(service.post("/confirmations/" + mail.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"already-confirmed\",\"language\":\"nl\"}");
    }

    @Test
    void two_instances_at_once_lapse_each_sign_up_once() throws Exception {
        service.execute(
                """
                insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                    address_key, source, wording, expires_at)
                select gen_random_uuid(), 'pending', lpad(n::text, 24, 'x'), n || '@example.org',
                    n || '@example.org', n || '@example.org', 'home', '2026-11',
                    timestamptz '2025-01-01'
                from generate_series(1, 1200) n
                """);
        var lapse = service.bean(LapseSignUps.class);
        try (var other = service.another();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var here = threads.submit(() -> lapseAll(lapse));
            var there = threads.submit(() -> lapseAll(other.bean(LapseSignUps.class)));

            assertThat(here.get() + there.get()).isEqualTo(1200);
        }
        assertThat(service.query("select distinct state from subscriber"))
                .containsExactly("lapsed");
    }

    private static int lapseAll(LapseSignUps lapse) {
        int lapsed = 0;
        for (int batch = lapse.handle(); batch > 0; batch = lapse.handle()) {
            lapsed += batch;
        }
        return lapsed;
    }
}
