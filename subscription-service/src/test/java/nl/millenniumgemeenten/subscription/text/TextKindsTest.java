package nl.millenniumgemeenten.subscription.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextKindsTest {
    private static final String SITE = "https://millenniumgemeenten.example/";

    static Stream<TextKind> kinds() {
        return TextKinds.all().stream().flatMap(kind -> kind.languages().stream().map(kind::in));
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
        assertThat(TextKinds.all().stream().map(TextKind::key)).doesNotHaveDuplicates().hasSize(44);
    }

    @Test
    void every_kind_that_readers_get_has_words_in_each_of_their_languages_and_no_other_has() {
        for (var kind : TextKinds.all()) {
            assertThat(kind.languages())
                    .as(kind.key())
                    .isEqualTo(
                            kind.group() == TextKind.Group.NEWSLETTER
                                    ? List.of(ReaderLanguage.values())
                                    : List.of(ReaderLanguage.DUTCH));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void words_in_another_language_fill_in_the_same_and_are_other_words(TextKind kind) {
        var dutch = kind.in(ReaderLanguage.DUTCH);
        if (kind.language() == ReaderLanguage.DUTCH) {
            return;
        }
        assertThat(names(kind)).isEqualTo(names(dutch));
        assertThat(kind.words().subject()).isNotEqualTo(dutch.words().subject());
        assertThat(kind.words().paragraphs()).doesNotContainAnyElementsOf(sentences(dutch));
        assertThat(kind.always().heading().isEmpty()).isEqualTo(dutch.always().heading().isEmpty());
        for (var value : kind.values()) {
            if (value.form() == Value.Form.LINK && !value.name().equals(Value.LINK)) {
                assertThat(value.example(kind.language()))
                        .isNotBlank()
                        .isNotEqualTo(value.example(ReaderLanguage.DUTCH));
            }
        }
    }

    private static List<String> sentences(TextKind kind) {
        return kind.words().paragraphs().stream()
                .filter(paragraph -> !paragraph.matches("\\{[a-z-]+}"))
                .toList();
    }

    private static Set<String> names(TextKind kind) {
        var words = kind.words();
        var whole =
                String.join(
                        "\n",
                        String.join("\n", words.paragraphs()),
                        words.footer(),
                        kind.always().text());
        return Template.parse(whole).stream()
                .flatMap(piece ->
                        piece instanceof Template.Name(var name) ? Stream.of(name) : Stream.empty())
                .collect(Collectors.toSet());
    }

    @Test
    void a_kind_without_words_in_a_language_stays_dutch() {
        var kind = AccountTexts.ALL.getFirst();

        assertThat(kind.in(ReaderLanguage.ENGLISH)).isEqualTo(kind);
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
