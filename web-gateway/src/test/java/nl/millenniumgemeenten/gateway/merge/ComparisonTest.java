package nl.millenniumgemeenten.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.merge.Words.Fate;
import nl.millenniumgemeenten.gateway.merge.Words.Stretch;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void changed_words_are_marked_and_the_others_are_not() {
        assertThat(Words.between("De fiets is rood.", "De nieuwe fiets is blauw."))
                .containsExactly(
                        new Stretch(Fate.SAME, "De "),
                        new Stretch(Fate.ADDED, "nieuwe "),
                        new Stretch(Fate.SAME, "fiets is "),
                        new Stretch(Fate.REMOVED, "rood"),
                        new Stretch(Fate.ADDED, "blauw"),
                        new Stretch(Fate.SAME, "."));
    }

    @Test
    void words_replaced_one_after_the_other_are_one_replacement() {
        assertThat(Words.between("een oude fiets", "een gloednieuwe auto"))
                .containsExactly(
                        new Stretch(Fate.SAME, "een "),
                        new Stretch(Fate.REMOVED, "oude fiets"),
                        new Stretch(Fate.ADDED, "gloednieuwe auto"));
    }

    @Test
    void both_texts_can_be_read_back_from_their_stretches() {
        var random = new Random(28);
        for (int i = 0; i < 500; i++) {
            var before = words(random);
            var after = words(random);

            var stretches = Words.between(before, after);

            assertThat(without(stretches, Fate.ADDED)).isEqualTo(before);
            assertThat(without(stretches, Fate.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void emoji_and_combined_characters_are_not_torn() {
        var stretches =
                Words.between(
                        "boom \uD83C\uDF31 e\u0301e\u0301n", "boom \uD83C\uDF33 e\u0301e\u0301n");

        assertThat(stretches)
                .contains(
                        new Stretch(Fate.REMOVED, "\uD83C\uDF31"),
                        new Stretch(Fate.ADDED, "\uD83C\uDF33"));
    }

    @Test
    void headings_and_paragraphs_stay_apart() {
        var rows =
                Comparison.ofBodies(
                        "<h2>Kop</h2><p>Eerste.</p><ul><li>a</li><li>b</li></ul>",
                        "<h2>Kop</h2><p>Eerste zin.</p><ul><li>a</li><li>c</li></ul><p>Slot</p>");

        assertThat(rows)
                .extracting(Comparison.Row::what)
                .containsExactly("Kop 2", "Alinea", "Punt in lijst", "Punt in lijst", "Alinea");
        assertThat(rows)
                .extracting(Comparison.Row::changed)
                .containsExactly(false, true, false, true, true);
        assertThat(rows.getLast().before()).isEmpty();
    }

    @Test
    void a_link_that_leads_elsewhere_and_words_that_turned_bold_are_changes() {
        var link =
                Comparison.ofBodies(
                        "<p><a href=\"/een\">hier</a></p>", "<p><a href=\"/twee\">hier</a></p>");
        var bold = Comparison.ofBodies("<p>Let op</p>", "<p><strong>Let op</strong></p>");

        assertThat(link.getFirst().after()).contains(new Stretch(Fate.ADDED, "twee"));
        assertThat(bold.getFirst().restyled()).isTrue();
        assertThat(link.getFirst().restyled()).isFalse();
    }

    @Test
    void a_paragraph_that_became_a_heading_says_so() {
        assertThat(Comparison.ofBodies("<p>Kop</p>", "<h3>Kop</h3>").getFirst().what())
                .isEqualTo("Alinea, nu kop 3");
    }

    @Test
    void pictures_and_tables_have_words() {
        var rows =
                Comparison.ofBodies(
                        "",
                        "<figure><img data-media=\"x\" alt=\"Een boom\"><figcaption>Boom</figcaption></figure>"
                                + "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>");

        assertThat(rows)
                .extracting(row -> row.what() + ": " + without(row.after(), Fate.REMOVED))
                .containsExactly(
                        "Afbeelding: Een boom", "Onderschrift: Boom", "Rij in tabel: a | b");
    }

    @Test
    void large_and_hostile_texts_take_no_longer_than_people_wait() {
        var random = new Random(28);
        var paragraphs =
                IntStream.range(0, 6000)
                        .mapToObj(n -> "<p>" + random.nextInt() + "</p>")
                        .collect(Collectors.joining());
        var others =
                IntStream.range(0, 6000)
                        .mapToObj(n -> "<p>" + random.nextInt() + "</p>")
                        .collect(Collectors.joining());
        var deep = "<div>".repeat(50_000) + "diep" + "<b>".repeat(50_000);
        var long1 = "<p>" + "a b ".repeat(12_000) + "</p>";
        var long2 = "<p>" + "b c ".repeat(12_000) + "</p>";

        assertTimeout(
                Duration.ofSeconds(10),
                () -> {
                    assertThat(Comparison.ofBodies(paragraphs, others)).hasSize(6000);
                    assertThat(Comparison.ofBodies(deep, "<p>kort</p>")).isNotEmpty();
                    assertThat(Comparison.ofBodies(long1, long2)).hasSize(1);
                });
    }

    private static String without(List<Stretch> stretches, Fate fate) {
        return stretches.stream()
                .filter(stretch -> stretch.fate() != fate)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(n -> "woord" + random.nextInt(4) + (random.nextBoolean() ? " " : ", "))
                .collect(Collectors.joining());
    }
}
