package nl.millenniumgemeenten.gateway.discuss;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UploadTurnsTest {
    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final UploadTurns turns = new UploadTurns(3, 2);

    @Test
    void one_client_does_not_take_every_turn() {
        assertThat(turns.take("one", NOT_AT_ALL)).isPresent();
        assertThat(turns.take("one", NOT_AT_ALL)).isPresent();
        assertThat(turns.take("one", NOT_AT_ALL)).isEmpty();
        assertThat(turns.take("other", NOT_AT_ALL)).isPresent();
        assertThat(turns.take("third", NOT_AT_ALL)).isEmpty();
    }

    @Test
    void who_waits_comes_when_somebody_is_done() {
        var first = turns.take("one", NOT_AT_ALL).orElseThrow();
        turns.take("one", NOT_AT_ALL);
        var waiting = CompletableFuture.supplyAsync(() -> turns.take("one", LONG));

        first.giveBack();

        assertThat(waiting.join()).isPresent();
    }

    @Test
    void a_turn_that_is_given_back_twice_is_one_turn() {
        var first = turns.take("one", NOT_AT_ALL).orElseThrow();
        turns.take("one", NOT_AT_ALL);
        first.giveBack();
        first.giveBack();

        assertThat(turns.take("one", NOT_AT_ALL)).isPresent();
        assertThat(turns.take("one", NOT_AT_ALL)).isEmpty();
    }
}
