package nl.millenniumgemeenten.content.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SpamModelTest {
    private static final String ADVERTISING =
            "Koop nu goedkope horloges met korting op www.example.com";
    private static final String TALK = "Onze gemeente doet mee met de markt voor eerlijke handel";

    @Test
    void what_was_refused_is_likely_advertising_and_what_was_placed_is_not() {
        var model = SpamModel.of(texts(ADVERTISING, 20), texts(TALK, 300));

        assertThat(likelihood(model, "Goedkope horloges: www.elders.example")).isGreaterThan(0.9);
        assertThat(likelihood(model, "Wat doet jullie gemeente op de markt?")).isLessThan(0.1);
    }

    @Test
    void of_what_was_never_seen_nothing_is_likely() {
        var model = SpamModel.of(texts(ADVERTISING, 20), texts(TALK, 20));

        assertThat(likelihood(model, "xyzzy")).isBetween(0.3, 0.7);
        assertThat(model.likelihood(List.of())).isEmpty();
    }

    @Test
    void too_few_examples_of_either_kind_teach_nothing() {
        assertThat(SpamModel.of(texts(ADVERTISING, 19), texts(TALK, 300)).likelihood(words()))
                .isEmpty();
        assertThat(SpamModel.of(texts(ADVERTISING, 300), texts(TALK, 19)).likelihood(words()))
                .isEmpty();
        assertThat(SpamModel.IGNORANT.likelihood(words())).isEmpty();
    }

    @Test
    void the_same_examples_teach_every_instance_the_same() {
        var one = SpamModel.of(texts(ADVERTISING, 30), texts(TALK, 40));
        var other = SpamModel.of(texts(ADVERTISING, 30), texts(TALK, 40));

        assertThat(one.likelihood(words())).isEqualTo(other.likelihood(words()));
    }

    @Test
    void of_a_text_its_words_are_kept_and_neither_addresses_nor_numbers() {
        assertThat(
                        Words.of(
                                "Mail Jan@example.org of bel +31 6-12 34 56 78, of zie"
                                        + " [hier](https://example.com/koop) de Koop. Mail!"))
                .containsExactly(
                        "_link_",
                        "_mail_",
                        "_number_",
                        "bel",
                        "de",
                        "hier",
                        "koop",
                        "mail",
                        "of",
                        "zie");
    }

    @Test
    @Timeout(10)
    void a_text_without_end_is_read_once() {
        for (var piece : List.of("a", "1", "+", "_a", "a@", "@", "www.", "https://", "é")) {
            assertThat(Words.of(piece.repeat(400_000))).as(piece).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(Words.of("a".repeat(400_000) + "@example.org")).containsExactly("_mail_");
    }

    private static double likelihood(SpamModel model, String text) {
        return model.likelihood(Words.of(text)).orElseThrow();
    }

    private static List<String> words() {
        return Words.of("Horloges op de markt");
    }

    private static List<List<String>> texts(String text, int count) {
        return IntStream.range(0, count).mapToObj(nth -> Words.of(text + " nummer" + nth)).toList();
    }
}
