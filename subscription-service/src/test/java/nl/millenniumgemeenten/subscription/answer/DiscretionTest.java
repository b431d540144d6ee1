package nl.millenniumgemeenten.subscription.answer;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.subscription.replyto.ReplyTo;
import nl.millenniumgemeenten.subscription.replyto.SomeReplyTo;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import org.junit.jupiter.api.Test;

class DiscretionTest {
    private static final ReplyTo ADDRESSES = SomeReplyTo.at("reageer@voorbeeld.example");
    private static final EmailAddress ANNAS =
            EmailAddress.parse("Anna@voorbeeld.example").orElseThrow();
    private static final String TOKEN = "abcdefghijklmnopqrstuv_-";

    @Test
    void links_and_addresses_that_only_one_reader_may_have_are_found() {
        for (var text :
                new String[] {
                    "https://a.example/discussies/volgen/" + TOKEN + "/1/stoppen",
                    "https://a.example/discussies/volgen/bevestigen/" + TOKEN,
                    "https://a.example/nieuwsbrief/mijn-gegevens/" + TOKEN,
                    "https://safe.example/?url=https%3A%2F%2Fa.example%2Fdiscussies%2Fvolgen%2F"
                            + TOKEN,
                    "https://a.example/discussies/volgen/abcdefghijkl\nmnopqrstuv_-/1",
                    "Aan: reageer+" + "0".repeat(42) + "@voorbeeld.example"
                }) {
            assertThat(Discretion.holdsSecrets("Ja.\n\n" + text, ADDRESSES)).as(text).isTrue();
        }
        for (var text :
                new String[] {
                    "Zie https://a.example/discussies/1-een-eerlijke-markt-voor-iedereen",
                    "Ik kan de discussies volgen/lezen op https://a.example/discussies/volgen",
                    "Mail naar reageer@voorbeeld.example"
                }) {
            assertThat(Discretion.holdsSecrets(text, ADDRESSES)).as(text).isFalse();
        }
    }

    @Test
    void the_own_address_is_left_out_and_those_of_others_stay() {
        assertThat(Discretion.withoutAddress("Groet, <anna@voorbeeld.EXAMPLE>.", ANNAS))
                .isEqualTo("Groet, <[e-mailadres weggelaten]>.");
        for (var text :
                new String[] {
                    "joanna@voorbeeld.example", "anna@voorbeeld.example.org", "anna@voorbeeld"
                }) {
            assertThat(Discretion.withoutAddress(text, ANNAS)).isEqualTo(text);
        }
    }
}
