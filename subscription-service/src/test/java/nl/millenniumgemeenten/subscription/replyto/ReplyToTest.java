package nl.millenniumgemeenten.subscription.replyto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyToTest {
    private static final Instant NOW = Instant.parse("2025-11-25T11:00:00Z");
    private static final Answered ANSWERED = new Answered(12_345, 67, 8_901);

    private final ReplyTo replyTo = replyTo("reageer@voorbeeld.example");

    @Test
    void an_address_says_what_it_is_of_whatever_becomes_of_its_capitals() {
        var address = replyTo.address(ANSWERED, NOW).orElseThrow();

        assertThat(address).matches("reageer\\+[0-9a-v]{42}@voorbeeld\\.example");
        for (var written :
                new String[] {address, address.toUpperCase(Locale.ROOT), "<" + address + ">"}) {
            var token = replyTo.tokensIn("Iemand " + written).getFirst();
            assertThat(replyTo.read(token, NOW)).isEqualTo(new ReplyTo.Reading.Works(ANSWERED));
        }
    }

    @Test
    void the_longest_local_part_stays_within_what_mail_allows() {
        var longest = replyTo("a".repeat(21) + "@voorbeeld.example");
        var largest = new Answered((1L << 40) - 1, (1L << 32) - 1, (1L << 40) - 1);

        var address = longest.address(largest, NOW).orElseThrow();

        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(longest.read(longest.tokensIn(address).getFirst(), NOW))
                .isEqualTo(new ReplyTo.Reading.Works(largest));
        assertThat(longest.address(new Answered(1L << 40, 1, 1), NOW)).isEmpty();
    }

    @Test
    void nobody_makes_one_by_changing_a_letter_or_knows_another_secret() {
        var token = token(replyTo, NOW);
        var read = new HashSet<ReplyTo.Reading>();
        for (int at = 0; at < token.length(); at++) {
            for (char letter : "0123456789abcdefghijklmnopqrstuvwxyz".toCharArray()) {
                if (letter != token.charAt(at)) {
                    read.add(
                            replyTo.read(
                                    token.substring(0, at) + letter + token.substring(at + 1),
                                    NOW));
                }
            }
        }
        var other =
                new ReplyTo(
                        new ReplyToConfiguration("reageer@voorbeeld.example"),
                        "another secret that is long enough too");

        assertThat(read).containsExactly(new ReplyTo.Reading.Forged());
        assertThat(other.read(token, NOW)).isEqualTo(new ReplyTo.Reading.Forged());
        assertThat(replyTo.read("", NOW)).isEqualTo(new ReplyTo.Reading.Forged());
        assertThat(replyTo.read("z".repeat(42), NOW)).isEqualTo(new ReplyTo.Reading.Forged());
        assertThat(replyTo.read("v".repeat(42), NOW)).isEqualTo(new ReplyTo.Reading.Forged());
    }

    @Test
    void it_works_for_thirty_days() {
        var token = token(replyTo, NOW);

        assertThat(replyTo.read(token, NOW.plus(Duration.ofDays(30))))
                .isEqualTo(new ReplyTo.Reading.Works(ANSWERED));
        assertThat(replyTo.read(token, NOW.plus(Duration.ofDays(31))))
                .isEqualTo(new ReplyTo.Reading.Over(ANSWERED));
    }

    @Test
    void only_our_own_addresses_are_looked_at() {
        var token = token(replyTo, NOW);

        assertThat(replyTo.tokensIn("reageer+" + token + "@voorbeeld.example.org")).isEmpty();
        assertThat(replyTo.tokensIn("xreageer+" + token + "@voorbeeld.example")).isEmpty();
        assertThat(replyTo.tokensIn("retour+" + token + "@voorbeeld.example")).isEmpty();
        assertThat(replyTo.tokensIn("reageer@voorbeeld.example")).isEmpty();
        assertThat(replyTo.tokensIn("reageer+" + token + "x@voorbeeld.example")).isEmpty();
    }

    @Test
    void without_a_mailbox_there_are_none() {
        var none = replyTo("");

        assertThat(none.isOffered()).isFalse();
        assertThat(none.address(ANSWERED, NOW)).isEmpty();
        assertThat(none.tokensIn("reageer+" + token(replyTo, NOW) + "@voorbeeld.example"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geen-adres",
                "reageer+plus@voorbeeld.example",
                "een-local-part-te-lang@voorbeeld.example",
                "\"rea geer\"@voorbeeld.example"
            })
    void an_address_that_has_no_room_for_more_is_refused_at_the_start(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplyToConfiguration(address))
                .withMessageContaining("ANSWER_ADDRESS");
    }

    private static String token(ReplyTo replyTo, Instant now) {
        return replyTo.tokensIn(replyTo.address(ANSWERED, now).orElseThrow()).getFirst();
    }

    private static ReplyTo replyTo(String address) {
        return new ReplyTo(
                new ReplyToConfiguration(address), "a secret of the tests that is long enough");
    }
}
