package nl.millenniumgemeenten.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOfWorkTest {
    private static final String SECRET = "a-key-for-tests-only-0123456789abcdefgh";

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T12:00:00Z"));
    private final InstantSource clock = now::get;
    private final ProofOfWork work = gateway(SECRET);

    @Test
    void a_number_that_was_found_is_good_once_and_at_every_gateway() throws Exception {
        var proof = solve(work.challenge());

        assertThat(gateway(SECRET).solved(proof)).isTrue();
        assertThat(work.solved(proof)).isTrue();
        assertThat(work.use(proof)).isTrue();
        assertThat(work.use(proof)).isFalse();
        assertThat(work.solved(proof)).isFalse();
    }

    @Test
    void it_is_good_for_ten_minutes() throws Exception {
        var proof = solve(work.challenge());

        now.updateAndGet(moment -> moment.plus(Duration.ofMinutes(10)).minusSeconds(1));
        assertThat(work.solved(proof)).isTrue();
        now.updateAndGet(moment -> moment.plusSeconds(1));
        assertThat(work.solved(proof)).isFalse();
    }

    @Test
    void what_we_did_not_ask_or_what_was_not_worked_out_is_no_proof() throws Exception {
        var asked = work.challenge();
        var long_ = asked.salt().replaceFirst("expires=\\d+", "expires=99999999999");
        var made = new ProofOfWork.Challenge("SHA-256", hash(long_ + 1), 10, long_, "");

        assertThat(work.solved(solve(gateway("another-key-" + SECRET).challenge()))).isFalse();
        assertThat(work.solved(payload(asked, -1))).isFalse();
        assertThat(work.solved(payload(made, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "e30=", "W10=", "eyJudW1iZXIiOiJ4In0=", "%%%"})
    void nonsense_is_no_proof(String payload) {
        assertThat(work.solved(payload)).isFalse();
        assertThat(work.use(payload)).isFalse();
    }

    @Test
    void a_stamp_is_ripe_after_a_while_good_for_an_hour_and_taken_once() {
        var trap = new TimeTrap(SECRET, Duration.ofSeconds(4), clock);
        var stamp = trap.stamp();

        assertThat(trap.ripe(stamp)).isFalse();
        assertThat(trap.again(stamp)).isEqualTo(stamp);
        now.updateAndGet(moment -> moment.plusSeconds(4));
        assertThat(trap.ripe(stamp)).isTrue();
        assertThat(trap.ripe(stamp.replaceFirst("^1", "0"))).isFalse();
        assertThat(trap.ripe("")).isFalse();
        assertThat(trap.use(stamp)).isTrue();
        assertThat(trap.use(stamp)).isFalse();
        var other = trap.stamp();
        now.updateAndGet(moment -> moment.plus(Duration.ofHours(1)));
        assertThat(trap.ripe(other)).isFalse();
        assertThat(trap.again(other)).isNotEqualTo(other);
    }

    private ProofOfWork gateway(String secret) {
        return new ProofOfWork(secret, 1000, clock, JsonMapper.createDefault());
    }

    private static String solve(ProofOfWork.Challenge challenge) throws Exception {
        for (int number = 0; number < challenge.maxnumber(); number++) {
            if (hash(challenge.salt() + number).equals(challenge.challenge())) {
                return payload(challenge, number);
            }
        }
        throw new AssertionError("No number below " + challenge.maxnumber());
    }

    private static String payload(ProofOfWork.Challenge challenge, int number) {
        return Base64.getEncoder()
                .encodeToString(
                        """
                        {"algorithm":"%s","challenge":"%s","number":%d,"salt":"%s","signature":"%s"}
                        """
                                .formatted(
                                        challenge.algorithm(),
                                        challenge.challenge(),
                                        number,
                                        challenge.salt(),
                                        challenge.signature())
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
