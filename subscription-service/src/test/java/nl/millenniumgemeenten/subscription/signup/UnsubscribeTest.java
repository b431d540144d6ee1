package nl.millenniumgemeenten.subscription.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import nl.millenniumgemeenten.subscription.subscriber.ConsentProof;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsubscribeTest {
    private static final String UNSUBSCRIBED = "{\"outcome\":\"unsubscribed\"}";
    private static final String ALREADY = "{\"outcome\":\"already-unsubscribed\"}";

    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void the_confirmation_mail_itself_withdraws_a_sign_up_and_erases_the_address()
            throws Exception {
        service.signUp("spijt@example.org");
        var mail = service.mailServer().mailTo("spijt@example.org", 1);
        var path = "/unsubscriptions/" + mail.unsubscribeToken();

        assertThat(service.get(path).body()).isEqualTo("{\"state\":\"pending\"}");
        assertThat(service.post(path, "").body()).isEqualTo(UNSUBSCRIBED);
        assertThat(service.get(path).body()).isEqualTo("{\"state\":\"unsubscribed\"}");
        assertThat(service.everythingStored()).doesNotContain("spijt");
        assertThat(service.post("/confirmations/" + mail.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"expired\"}");
    }

    @Test
    void a_reader_is_gone_at_the_first_click_and_only_a_proof_of_consent_stays() throws Exception {
        var mail = service.subscribe("stop@example.org");
        var path = "/unsubscriptions/" + mail.unsubscribeToken();
        var before = Long.parseLong(subscribers());

        assertThat(service.get(path).body()).isEqualTo("{\"state\":\"subscribed\"}");
        assertThat(service.post(path, "").body()).isEqualTo(UNSUBSCRIBED);
        assertThat(service.post(path, "").body()).isEqualTo(ALREADY);

        assertThat(subscribers()).isEqualTo(Long.toString(before - 1));
        assertThat(service.everythingStored()).doesNotContain("stop@");
        var proof =
                service.query(
                                """
                                select consent_proof from subscriber
                                where unsubscribe_token = '%s' and confirmed_at is not null
                                """
                                        .formatted(mail.unsubscribeToken()))
                        .getFirst();
        assertThat(
                        new ConsentProof(proof)
                                .proves(EmailAddress.parse("stop@example.org").orElseThrow()))
                .isTrue();
    }

    @Test
    void the_link_of_any_mail_works_whenever_it_is_used() throws Exception {
        service.subscribe("later@example.org");
        service.signUp("later@example.org");
        var mail = service.mailServer().mailTo("later@example.org", 2);
        service.clock().pass(Duration.ofDays(3000));

        assertThat(service.post("/unsubscriptions/" + mail.unsubscribeToken(), "").body())
                .isEqualTo(UNSUBSCRIBED);
    }

    @Test
    void what_a_mail_program_posts_with_one_click_is_fine() throws Exception {
        var mail = service.subscribe("klik@example.org");

        var answer =
                service.send(
                        "/unsubscriptions/" + mail.unsubscribeToken(),
                        "POST",
                        "List-Unsubscribe=One-Click",
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Authorization",
                                "Bearer " + ServiceToken.of("visitor")));

        assertThat(answer.body()).isEqualTo(UNSUBSCRIBED);
    }

    @Test
    void who_left_can_come_back() throws Exception {
        var mail = service.subscribe("terug@example.org");
        service.post("/unsubscriptions/" + mail.unsubscribeToken(), "");
        service.signUp("terug@example.org");
        var again = service.mailServer().mailTo("terug@example.org", 3);

        assertThat(service.post("/confirmations/" + again.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"confirmed\"}");
        assertThat(service.post("/unsubscriptions/" + mail.unsubscribeToken(), "").body())
                .isEqualTo(ALREADY);
    }

    @Test
    void a_link_that_we_never_sent_is_unknown() throws Exception {
        var path = "/unsubscriptions/" + Token.random().value();

        assertThat(service.get(path).statusCode()).isEqualTo(404);
        assertThat(service.post(path, "").statusCode()).isEqualTo(404);
    }

    private String subscribers() {
        return service.query("select subscribers from newsletter").getFirst();
    }
}
