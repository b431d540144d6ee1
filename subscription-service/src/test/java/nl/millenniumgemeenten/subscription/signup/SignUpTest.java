package nl.millenniumgemeenten.subscription.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpTest {
    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void sends_a_confirmation_mail() throws Exception {
        var answer = service.signUp("nieuw@example.org");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(service.mailServer().mailTo("nieuw@example.org", 1).subject())
                .isEqualTo("Bevestig je inschrijving voor de nieuwsbrief van Millenniumgemeenten");
    }

    @Test
    void answers_the_same_whether_an_address_is_new_pending_subscribed_or_gone() throws Exception {
        var unknown = service.signUp("wie@example.org");
        var mail = service.mailServer().mailTo("wie@example.org", 1);
        var pending = service.signUp("wie@example.org");
        service.mailServer().mailTo("wie@example.org", 2);
        service.post("/confirmations/" + mail.confirmToken(), "");
        var subscribed = service.signUp("wie@example.org");
        service.mailServer().mailTo("wie@example.org", 3);
        var tooOften = service.signUp("wie@example.org");
        service.post("/unsubscriptions/" + mail.unsubscribeToken(), "");
        var gone = service.signUp("wie@example.org");

        assertThat(Stream.of(unknown, pending, subscribed, tooOften, gone))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(202);
                    assertThat(answer.body()).isEqualTo("{\"outcome\":\"accepted\"}");
                    assertThat(answer.headers().map().keySet())
                            .isEqualTo(unknown.headers().map().keySet());
                });
    }

    @Test
    void asked_again_the_mail_comes_again_and_both_links_work() throws Exception {
        service.signUp("nogeens@example.org");
        var first = service.mailServer().mailTo("nogeens@example.org", 1);
        service.signUp("Nogeens@EXAMPLE.org");
        var second = service.mailServer().mailTo("nogeens@example.org", 2);

        assertThat(second.confirmToken()).isNotEqualTo(first.confirmToken());
        assertThat(service.post("/confirmations/" + first.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"confirmed\",\"language\":\"nl\"}");
        assertThat(service.post("/confirmations/" + second.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"already-confirmed\",\"language\":\"nl\"}");
    }

    @Test
    void no_more_than_three_mails_an_hour_go_to_one_address() throws Exception {
        for (int time = 0; time < 6; time++) {
            service.signUp("vaak@example.org");
        }
        service.mailServer().mailTo("vaak@example.org", 3);
        service.clock().pass(Duration.ofMinutes(61));
        service.signUp("vaak@example.org");
        service.mailServer().mailTo("vaak@example.org", 4);

        assertThat(queuedFor("vaak@example.org")).isEqualTo("4");
    }

    @Test
    void a_subscriber_is_told_so_kindly_with_a_way_out_and_not_too_often() throws Exception {
        service.subscribe("al@example.org");
        for (int time = 0; time < 5; time++) {
            service.signUp("al@example.org");
        }
        var mail = service.mailServer().mailTo("al@example.org", 3);

        assertThat(mail.subject())
                .isEqualTo("Je bent al ingeschreven voor de nieuwsbrief van Millenniumgemeenten");
        assertThat(mail.text()).contains("/nieuwsbrief/afmelden/");
        assertThat(queuedFor("al@example.org")).isEqualTo("3");
    }

    @Test
    void many_at_once_for_one_address_make_one_subscriber() throws Exception {
        Callable<Integer> signUp = () -> service.signUp("druk@example.org").statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Stream.generate(() -> signUp).limit(20).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(202);
            }
        }

        assertThat(service.query("select 1 from subscriber where address = 'druk@example.org'"))
                .hasSize(1);
        assertThat(queuedFor("druk@example.org")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geen-adres",
                "x@example.org\\r\\nBcc: y@example.org",
                "x\\u0000@example.org",
                "x@example",
                "x@y@example.org"
            })
    void an_address_that_cannot_be_is_refused_by_field_and_not_repeated(String email)
            throws Exception {
        var before = service.query("select count(*) from subscriber");

        var answer = service.signUp(email);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"pointer\":\"/email\"")
                .doesNotContain("example.org", "geen-adres");
        assertThat(service.query("select count(*) from subscriber")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{}; 422; /email /source",
                "{\"email\": 7, \"source\": \"home\"}; 422; /email",
                "{\"email\": \"a@example.org\", \"source\": \"HOME page\"}; 422; /source",
                "{\"email\": \"a@example.org\", \"source\": \"home\", \"name\": \"A\"}; 422; /name",
                "{\"email\": \"\", \"source\": \"home\"}; 422; /email",
                "[]; 400; ",
                "{\"email\": ; 400; "
            })
    void every_field_at_fault_is_named(String json, int status, @Nullable String pointers)
            throws Exception {
        var answer = service.post("/subscriptions", json);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        if (pointers != null) {
            for (var pointer : pointers.split(" ", -1)) {
                assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"");
            }
        }
    }

    @Test
    void a_name_in_another_script_is_written_to_in_ascii() throws Exception {
        service.signUp("info@bücher.example");

        assertThat(service.mailServer().mailTo("info@xn--bcher-kva.example", 1).header("To"))
                .isEqualTo("info@xn--bcher-kva.example");
    }

    @Test
    void a_quoted_local_part_arrives_as_it_is() throws Exception {
        service.signUp("\\\"jan jansen\\\"@example.org");

        assertThat(service.mailServer().mailTo("\"jan jansen\"@example.org", 1).header("To"))
                .isEqualTo("<\"jan jansen\"@example.org>");
    }

    private String queuedFor(String address) {
        return service.query(
                        """
                        select count(*) from mail join subscriber s on s.id = subscriber_id
                        where address = '%s'
                        """
                                .formatted(address))
                .getFirst();
    }
}
