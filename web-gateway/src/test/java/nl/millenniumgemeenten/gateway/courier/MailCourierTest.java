package nl.millenniumgemeenten.gateway.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeMessages;
import nl.millenniumgemeenten.gateway.service.FakeSignUps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailCourierTest {
    private static final String FIRST = "5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d11";
    private static final String SECOND = "5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d12";

    private final FakeSignUps register = new FakeSignUps();
    private final FakeMessages sender = new FakeMessages();
    private final EmbeddedServer gateway = gateway();

    @AfterEach
    void stop() {
        gateway.stop();
        register.close();
        sender.close();
    }

    @Test
    void a_mail_is_given_with_its_kind_and_forgotten() {
        register.mail(
                FIRST,
                "SIGN_UP_CONFIRMATION",
                Map.of("municipality", "Loon op Zand", "token", "geheim"));

        await(() -> register.waiting().isEmpty());

        assertThat(sender.messages()).containsOnlyKeys(FIRST);
        assertThat(sender.messages().toString())
                .contains("sign-up-confirmation", "Loon op Zand")
                .contains("/meedoen/bevestigen/geheim", "toos@example.nl");
    }

    @Test
    void a_mail_whose_answer_was_lost_is_given_again_under_the_same_id() {
        sender.loseAnswers(true);
        register.mail(FIRST, "CONTACT_LINK", Map.of("token", "geheim"));
        await(() -> sender.puts() >= 2);
        assertThat(register.waiting()).containsExactly(FIRST);

        sender.loseAnswers(false);

        await(() -> register.waiting().isEmpty());
        assertThat(sender.messages()).containsOnlyKeys(FIRST);
    }

    @Test
    void it_outlives_that_either_side_is_away() {
        sender.stop();
        register.mail(FIRST, "CONTACT_LINK", Map.of("token", "een"));
        register.stop();
        register.mail(SECOND, "CONTACT_LINK", Map.of("token", "twee"));

        sender.startAgain();
        register.startAgain();

        await(() -> register.waiting().isEmpty());
        assertThat(sender.messages()).containsOnlyKeys(FIRST, SECOND);
    }

    @Test
    void a_mail_that_we_do_not_know_waits_and_holds_up_nothing() {
        register.mail(FIRST, "FROM_THE_FUTURE", Map.of());
        register.mail(SECOND, "CONTACT_LINK", Map.of("token", "twee"));

        await(() -> register.waiting().equals(List.of(FIRST)));

        assertThat(sender.messages()).containsOnlyKeys(SECOND);
    }

    @Test
    void two_gateways_bring_each_mail_once() {
        var other = gateway();
        try {
            for (int n = 10; n < 60; n++) {
                register.mail(
                        "5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d" + n,
                        "CONTACT_LINK",
                        Map.of("token", "t" + n));
            }

            await(() -> register.waiting().isEmpty());

            assertThat(sender.messages()).hasSize(50);
        } finally {
            other.stop();
        }
    }

    private EmbeddedServer gateway() {
        return GatewayFixture.start(
                Map.of(
                        "courier.enabled",
                        true,
                        "courier.poll",
                        "50ms",
                        "services.municipality",
                        register.address().toString(),
                        "services.subscription",
                        sender.address().toString()));
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
