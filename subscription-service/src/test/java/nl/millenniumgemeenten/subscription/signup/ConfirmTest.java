package nl.millenniumgemeenten.subscription.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmTest {
    private static final String LISTS =
            ",\"lists\":[{\"key\":\"newsletter\",\"title\":\"Nieuwsbrief\"}],\"language\":\"nl\"}";
    private static final String PENDING = "{\"state\":\"pending\"" + LISTS;
    private static final String CONFIRMED = "{\"state\":\"confirmed\"" + LISTS;
    private static final String EXPIRED = "{\"state\":\"expired\"" + LISTS;

    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void looking_at_a_link_never_confirms() throws Exception {
        var token = signUp("scanner@example.org");

        for (int time = 0; time < 3; time++) {
            var answer = service.get("/confirmations/" + token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(PENDING);
        }
        assertThat(stateOf("scanner@example.org")).isEqualTo("pending");
    }

    @Test
    void pressing_the_button_records_consent_with_moment_source_and_wording() throws Exception {
        var token = signUp("ja@example.org");

        assertThat(service.post("/confirmations/" + token, "").body())
                .isEqualTo("{\"outcome\":\"confirmed\",\"language\":\"nl\"}");
        assertThat(service.get("/confirmations/" + token).body()).isEqualTo(CONFIRMED);
        assertThat(
                        service.query(
                                """
                                select state, source, wording, confirmed_at is not null
                                from subscriber where address = 'ja@example.org'
                                """))
                .containsExactly("confirmed home 2026-12 t");
    }

    @Test
    void two_clicks_at_once_confirm_one_reader() throws Exception {
        var token = signUp("dubbel@example.org");
        var before = Long.parseLong(subscribers());
        Callable<String> click = () -> service.post("/confirmations/" + token, "").body();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(Stream.generate(() -> click).limit(8).toList()).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .toList();
            assertThat(answers)
                    .containsOnlyOnce("{\"outcome\":\"confirmed\",\"language\":\"nl\"}")
                    .contains("{\"outcome\":\"already-confirmed\",\"language\":\"nl\"}");
        }
        assertThat(subscribers()).isEqualTo(Long.toString(before + 1));
    }

    @Test
    void a_link_older_than_seven_days_has_expired_and_one_can_ask_again() throws Exception {
        var token = signUp("laat@example.org");
        service.clock().pass(Duration.ofDays(7));

        assertThat(service.get("/confirmations/" + token).body()).isEqualTo(EXPIRED);
        assertThat(service.post("/confirmations/" + token, "").body())
                .isEqualTo("{\"outcome\":\"expired\",\"language\":\"nl\"}");

        service.signUp("laat@example.org");
        var again = service.mailServer().mailTo("laat@example.org", 2).confirmToken();
        assertThat(service.post("/confirmations/" + again, "").body())
                .isEqualTo("{\"outcome\":\"confirmed\",\"language\":\"nl\"}");
    }

    @Test
    void a_link_that_we_never_sent_is_unknown() throws Exception {
        for (var token : new String[] {Token.random().value(), "x", "a%00b", "..%2F.."}) {
            var answer = service.get("/confirmations/" + token);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(service.post("/confirmations/" + token, "").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void the_token_is_nowhere_in_the_database() throws Exception {
        var token = signUp("geheim@example.org");

        assertThat(service.everythingStored()).doesNotContain(token);
    }

    private String signUp(String email) throws Exception {
        service.signUp(email);
        return service.mailServer().mailTo(email, 1).confirmToken();
    }

    private String stateOf(String address) {
        return service.query("select state from subscriber where address = '" + address + "'")
                .getFirst();
    }

    private String subscribers() {
        return service.query("select subscribers from newsletter").getFirst();
    }
}
