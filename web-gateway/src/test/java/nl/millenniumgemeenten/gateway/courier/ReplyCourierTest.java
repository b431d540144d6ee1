package nl.millenniumgemeenten.gateway.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeFediverse;
import nl.millenniumgemeenten.gateway.service.FakeReplies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplyCourierTest {
    private static final String FIRST = "5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d11";
    private static final String SECOND = "5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d12";
    private static final String THIRD = "5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d13";
    private static final String OTHER_NOTE =
            "/fediverse/replies/5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d22";
    private static final String NOTE = "/fediverse/replies/5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d21";

    private final FakeFediverse source = new FakeFediverse();
    private final FakeReplies taker = new FakeReplies();
    private final EmbeddedServer gateway =
            GatewayFixture.start(
                    Map.of(
                            "courier.enabled",
                            true,
                            "courier.poll",
                            "50ms",
                            "services.content",
                            taker.address().toString(),
                            "services.subscription",
                            source.address().toString()));

    @AfterEach
    void stop() {
        gateway.stop();
        source.close();
        taker.close();
    }

    @Test
    void a_reply_and_what_takes_it_back_are_brought_in_their_order_and_forgotten() {
        source.reply(FIRST, "PUT", NOTE);
        source.reply(SECOND, "DELETE", NOTE);

        await(() -> source.waiting().isEmpty());

        assertThat(taker.taken()).hasSize(2);
        assertThat(taker.taken().getFirst())
                .startsWith("PUT " + NOTE)
                .contains("\"text\":\"Mooi plan!\"", "\"number\":3");
        assertThat(taker.taken().getLast()).startsWith("DELETE " + NOTE);
    }

    @Test
    void it_outlives_that_either_side_is_away_or_busy() {
        taker.answerWith(429);
        source.reply(FIRST, "PUT", NOTE);
        await(() -> !taker.taken().isEmpty());
        assertThat(source.waiting()).containsExactly(FIRST);
        taker.stop();
        taker.answerWith(204);
        taker.startAgain();

        await(() -> source.waiting().isEmpty());
    }

    @Test
    void one_that_goes_wrong_holds_up_only_what_is_about_the_same() {
        taker.failOver(NOTE, 500);
        source.reply(FIRST, "PUT", NOTE);
        source.reply(SECOND, "DELETE", NOTE);
        source.reply(THIRD, "PUT", OTHER_NOTE);

        await(() -> source.waiting().equals(List.of(FIRST, SECOND)));

        assertThat(taker.taken()).noneMatch(one -> one.startsWith("DELETE"));
        taker.failOver(NOTE, 204);
        await(() -> source.waiting().isEmpty());
        assertThat(taker.taken().getLast()).startsWith("DELETE " + NOTE);
    }

    @Test
    void what_was_taken_back_is_never_given_up() {
        taker.failOver(NOTE, 409);
        source.reply(FIRST, "DELETE", NOTE);
        await(() -> taker.taken().size() >= 3);
        taker.failOver(NOTE, 422);
        await(() -> taker.taken().size() >= 4);
        assertThat(source.waiting()).containsExactly(FIRST);

        taker.failOver(NOTE, 204);

        await(() -> source.waiting().isEmpty());
    }

    @Test
    void what_is_never_taken_is_not_brought_for_ever() {
        taker.answerWith(422);
        source.reply(FIRST, "PUT", NOTE);

        await(() -> source.waiting().isEmpty());

        assertThat(taker.taken()).hasSize(1);
    }

    @Test
    void nothing_is_brought_anywhere_else() {
        source.reply(FIRST, "DELETE", "/discussions/5b6d2d6e-58f5-4b8f-9a3e-0d3c1a0c7d21");
        source.reply(SECOND, "PUT", NOTE);

        await(() -> source.waiting().equals(List.of()));

        assertThat(taker.taken()).hasSize(1);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
