package nl.millenniumgemeenten.subscription.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextKindsTest {
    private static final String SITE = "https://millenniumgemeenten.example/";

    static Stream<TextKind> kinds() {
        return TextKinds.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_words_that_come_along_fit_their_own_kind(TextKind kind) {
        assertThat(WordsCheck.faults(kind, kind.words())).isEmpty();
        assertThat(kind.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(kind.title()).isNotBlank();
        assertThat(kind.when()).endsWith(".");
        assertThat(kind.words().subject()).hasSizeBetween(1, 120);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothing_in_braces_is_left_once_it_is_filled_in(TextKind kind) {
        var says = Filling.of(kind, kind.words(), Filling.examples(kind, SITE));

        assertThat(says.subject()).doesNotContain("{", "}");
        assertThat(Stream.of(says.pieces(), says.always(), says.footer()).flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.toString()).doesNotContain("{", "}"));
        assertThat(says.pieces().stream().filter(Piece.Button.class::isInstance).count())
                .isEqualTo(kind.hasButton() ? 1 : 0);
    }

    @Test
    void every_kind_has_a_key_of_its_own() {
        assertThat(kinds().map(TextKind::key)).doesNotHaveDuplicates().hasSize(26);
    }

    @Test
    void what_is_filled_in_is_not_filled_in_again() {
        var kind = NewsletterTexts.WELCOME;
        var words = new Words("Hoi {campagne}", List.of("{campagne}: {lijsten}"), "", "{afmelden}");

        var says =
                Filling.of(
                        kind,
                        words,
                        Map.of("campagne", "{lijsten}", "lijsten", "A\nB", "afmelden", SITE));

        assertThat(says.subject()).isEqualTo("Hoi {lijsten}");
        assertThat(says.pieces())
                .containsExactly(
                        new Piece.Paragraph(
                                List.of(
                                        new Piece.Part("{lijsten}", ""),
                                        new Piece.Part(": ", ""),
                                        new Piece.Part("A, B", ""))));
    }

    @Test
    void a_list_that_stands_alone_is_a_list_and_a_link_in_a_sentence_is_a_link() {
        var kind = NewsletterTexts.WELCOME;
        var words = new Words("Hoi", List.of("{lijsten}", "Weg? {afmelden}."), "", "{voorkeuren}");

        var says = Filling.of(kind, words, Map.of("lijsten", "A\nB", "afmelden", SITE));

        assertThat(says.pieces())
                .containsExactly(
                        new Piece.Bullets(List.of("A", "B")),
                        new Piece.Paragraph(
                                List.of(
                                        new Piece.Part("Weg? ", ""),
                                        new Piece.Part("Meld je af", SITE),
                                        new Piece.Part(".", ""))));
        assertThat(says.footer()).isEmpty();
    }
}
