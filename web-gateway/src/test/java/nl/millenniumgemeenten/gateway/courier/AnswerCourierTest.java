package nl.millenniumgemeenten.gateway.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerCourierTest {
    private static final UUID FIRST = new UUID(70, 1);
    private static final UUID SECOND = new UUID(70, 2);

    private final FakeAnswers services = new FakeAnswers();
    private final EmbeddedServer gateway = gateway();

    @AfterEach
    void stop() {
        gateway.stop();
        services.close();
    }

    @Test
    void an_answer_is_brought_with_its_writer_and_it_is_told_what_became_of_it() {
        services.place();
        services.mailed(FIRST, "Wij ook.");
        await(() -> services.waiting().isEmpty());
        services.letWait();
        services.mailed(SECOND, "En wij.");
        await(() -> services.waiting().isEmpty());

        assertThat(services.placed().get(FIRST.toString()))
                .contains(new UUID(2, 2).toString(), "\"contribution\":12", "Wij ook.");
        assertThat(services.told())
                .containsExactly("{\"outcome\":\"placed\"}", "{\"outcome\":\"waits\"}");
    }

    @Test
    void what_is_refused_is_told_with_the_reason() {
        services.refuse(409, "not-now", "In deze discussie kan nu niemand schrijven.");
        services.mailed(FIRST, "Wij ook.");
        await(() -> services.waiting().isEmpty());
        services.refuse(422, "invalid", "Eén veld klopt nog niet.", "/text", "Te lang.");
        services.mailed(SECOND, "En wij.");
        await(() -> services.waiting().isEmpty());

        assertThat(services.told().getFirst())
                .contains("refused", "In deze discussie kan nu niemand schrijven.");
        assertThat(services.told().getLast()).contains("refused", "Te lang.");
    }

    @Test
    void nothing_is_refused_because_a_service_is_away_or_older_or_busy() {
        for (int status : new int[] {404, 429, 500}) {
            services.refuse(status, "unexpected", "Er ging iets mis.");
            services.mailed(FIRST, "Wij ook.");
            int before = services.brought();
            await(() -> services.brought() > before + 1);
            assertThat(services.waiting()).containsExactly(FIRST);
        }
        services.place();

        await(() -> services.waiting().isEmpty());

        assertThat(services.told()).containsExactly("{\"outcome\":\"placed\"}");
    }

    @Test
    void one_that_cannot_be_brought_holds_up_none_of_the_others() {
        services.place();
        services.breakOn("Kapot");
        services.mailed(FIRST, "Kapot");
        services.mailed(SECOND, "En wij.");

        await(() -> services.waiting().equals(List.of(FIRST)));

        assertThat(services.placed()).containsOnlyKeys(SECOND.toString());
    }

    @Test
    void what_was_brought_and_changed_since_counts_as_placed() {
        services.refuse(412, "stale-revision", "Iemand anders heeft dit gewijzigd.");
        services.mailed(FIRST, "Wij ook.");

        await(() -> services.waiting().isEmpty());

        assertThat(services.told()).containsExactly("{\"outcome\":\"placed\"}");
    }

    @Test
    void two_gateways_and_lost_answers_place_it_once() {
        var other = gateway();
        try {
            services.place();
            services.loseOutcomes(true);
            services.mailed(FIRST, "Wij ook.");
            await(() -> services.brought() >= 3);
            services.loseOutcomes(false);

            await(() -> services.waiting().isEmpty());

            assertThat(services.placed()).containsOnlyKeys(FIRST.toString());
            assertThat(services.told()).hasSize(1);
        } finally {
            other.stop();
        }
    }

    private EmbeddedServer gateway() {
        return GatewayFixture.start(
                Map.of(
                        "courier.answers",
                        true,
                        "courier.poll",
                        "50ms",
                        "services.content",
                        services.address().toString(),
                        "services.subscription",
                        services.address().toString()));
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
