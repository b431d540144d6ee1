package nl.millenniumgemeenten.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.form.Form;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Field TITLE = new Field("title", "Titel");
    private static final Field BODY = new Field("body", "Tekst");
    private static final Field GOALS = Field.choices("goals", "Doelen");
    private static final Field PARTNERS = Field.lines("partners", "Partners");
    private static final List<Field> FIELDS = List.of(TITLE, BODY, GOALS);
    private static final Form BASE =
            Form.EMPTY
                    .with("title", "Titel")
                    .with("body", "<p>Een</p>\n<p>Twee</p>\n<p>Drie</p>")
                    .with("goals", List.of("1", "2"));

    @Test
    void what_only_one_touched_becomes_what_that_one_made_of_it() {
        var theirs = BASE.with("title", "Van Jan");
        var mine = BASE.with("body", "<p>Een</p>\n<p>Van mij</p>\n<p>Drie</p>");

        var merge = Merge.of(FIELDS, BASE, theirs, mine);

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.form().text("title")).isEqualTo("Van Jan");
        assertThat(merge.form().text("body")).contains("Van mij");
        assertThat(merge.kept()).containsExactly(TITLE);
    }

    @Test
    void what_both_touched_in_another_way_is_for_a_person() {
        var merge =
                Merge.of(
                        FIELDS,
                        BASE,
                        BASE.with("title", "Van Jan").with("goals", List.of("1")),
                        BASE.with("title", "Van mij"));

        assertThat(merge.clashes())
                .containsExactly(
                        new Merge.Clash(TITLE, List.of("Van mij"), List.of("Van Jan"), "Van mij"));
        assertThat(merge.form().text("title")).isEqualTo("Van mij");
        assertThat(merge.form().all("goals")).containsExactly("1");
    }

    @Test
    void what_both_made_the_same_is_no_matter() {
        var both = BASE.with("title", "Samen").with("goals", List.of("2"));

        var merge = Merge.of(FIELDS, BASE, both, both.with("goals", List.of("2")));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.kept()).isEmpty();
    }

    @Test
    void choices_come_together_one_by_one() {
        var merge =
                Merge.of(
                        FIELDS,
                        BASE,
                        BASE.with("goals", List.of("2", "1", "5")),
                        BASE.with("goals", List.of("2", "7")));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.form().all("goals")).containsExactlyInAnyOrder("2", "5", "7");
    }

    @Test
    void paragraphs_come_together_and_two_changes_of_one_paragraph_do_not() {
        var theirs = BASE.with("body", "<p>Een van Jan</p><p>Twee</p><p>Drie</p>");
        var other = BASE.with("body", "<p>Een</p><p>Twee</p><p>Drie</p><h2>Meer</h2>");
        var same = BASE.with("body", "<p>Een van mij</p><p>Twee</p><p>Drie</p>");

        var together = Merge.of(FIELDS, BASE, theirs, other);
        var apart = Merge.of(FIELDS, BASE, theirs, same);

        assertThat(together.clashes()).isEmpty();
        assertThat(together.form().text("body"))
                .isEqualTo("<p>Een van Jan</p>\n<p>Twee</p>\n<p>Drie</p>\n<h2>Meer</h2>");
        assertThat(apart.clashes()).hasSize(1);
        assertThat(apart.clashes().getFirst().together())
                .isEqualTo("<p>Een van mij</p>\n<p>Een van Jan</p>\n<p>Twee</p>\n<p>Drie</p>");
    }

    @Test
    void white_space_between_blocks_and_loose_text_are_no_change() {
        var mine = BASE.with("body", "<p>Een</p><p>Twee</p>\r\n\r\n<p>Drie</p>");
        var loose = BASE.with("body", "Een\n\nTwee\n\nDrie");
        var theirs = BASE.with("body", "<p>Anders</p>");

        for (var typed : List.of(mine, loose)) {
            var merge = Merge.of(FIELDS, BASE, theirs, typed);
            assertThat(merge.clashes()).isEmpty();
            assertThat(merge.form().text("body")).isEqualTo("<p>Anders</p>");
        }
    }

    @Test
    void values_that_belong_to_a_place_are_not_the_same_in_another() {
        var base = Form.EMPTY.with("from", List.of("", "10:00"));
        var mine = Form.EMPTY.with("from", List.of("10:00", ""));

        var merge = Merge.of(List.of(new Field("from", "Begin")), base, base, mine);

        assertThat(merge.form().all("from")).containsExactly("10:00", "");
        assertThat(Merge.differing(List.of(new Field("from", "Begin")), base, mine)).hasSize(1);
    }

    @Test
    void lines_come_together_one_by_one() {
        var merge = partners("Rabobank\nKerk", "Rabobank\nKerk\nSchool", "Kerk\nFietsersbond");

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.form().text("partners")).isEqualTo("Kerk\nSchool\nFietsersbond");
        assertThat(merge.kept()).containsExactly(PARTNERS);
    }

    @Test
    void two_who_put_something_else_on_the_same_line_are_asked() {
        var merge = partners("Kerk", "Grote Kerk", "Kerk en moskee");

        assertThat(merge.clashes())
                .containsExactly(
                        new Merge.Clash(
                                PARTNERS,
                                List.of("Kerk en moskee"),
                                List.of("Grote Kerk"),
                                "Grote Kerk\nKerk en moskee"));
    }

    @Test
    void who_puts_lines_in_another_order_loses_that_to_nobody() {
        assertThat(partners("A\nB", "A\nB\nC", "B\nA").clashes()).hasSize(1);
        assertThat(partners("A\nB", "A\nB", "B\nA").form().text("partners")).isEqualTo("B\nA");
    }

    @Test
    void one_thing_that_both_picked_otherwise_is_for_a_person() {
        var status = Field.choice("status", "Toestand");
        var base = Form.EMPTY.with("status", "A");

        var merge =
                Merge.of(List.of(status), base, base.with("status", "B"), base.with("status", "C"));

        assertThat(merge.clashes()).extracting(Merge.Clash::field).containsExactly(status);
        assertThat(new Clashes(merge, base, (field, form) -> form.text(field.name())).views())
                .extracting(ClashView::mixable)
                .containsExactly(false);
    }

    @Test
    void a_form_says_what_it_was_filled_with() {
        var opened = Opened.taking(BASE.with("revision", "3"));

        var merge = Merge.opened(FIELDS, BASE.with("title", "Van Jan"), opened.with("goals", "1"));

        assertThat(Opened.in(opened)).contains(BASE);
        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.form().text("title")).isEqualTo("Van Jan");
        assertThat(merge.form().all("goals")).containsExactly("1");
        assertThat(Merge.opened(FIELDS, BASE.with("title", "Van Jan"), BASE).clashes()).hasSize(1);
    }

    private static Merge partners(String base, String theirs, String mine) {
        return Merge.of(
                List.of(PARTNERS),
                Form.EMPTY.with("partners", base),
                Form.EMPTY.with("partners", theirs),
                Form.EMPTY.with("partners", mine));
    }

    @Test
    void a_field_that_nobody_listed_is_not_saved_over() {
        var merge =
                Merge.of(
                        FIELDS,
                        BASE.with("new", "a"),
                        BASE.with("new", "b"),
                        BASE.with("new", "a"));

        assertThat(merge.form().text("new")).isEqualTo("b");
    }

    @Test
    void without_a_base_everything_that_differs_is_for_a_person() {
        var merge = Merge.unknownBase(FIELDS, BASE.with("title", "Van Jan"), BASE);

        assertThat(merge.clashes()).extracting(Merge.Clash::field).containsExactly(TITLE);
    }

    @Test
    void a_picture_that_one_took_away_is_gone_though_both_changed_the_words_beside_it() {
        var figure = "<figure><img src=\"/media/1\" alt=\"Kramen\"></figure>";
        var base = new Blocks(List.of("<p>Druk</p>", figure, "<p>Einde</p>"));
        var without = new Blocks(List.of("<p>Heel druk</p>", "<p>Einde</p>"));
        var with = new Blocks(List.of("<p>Te druk</p>", figure, "<p>Einde</p>"));

        var mine = BodyMerge.of(base, with, without);
        var theirs = BodyMerge.of(base, without, with);

        assertThat(mine)
                .isEqualTo(new BodyMerge("<p>Heel druk</p>\n<p>Te druk</p>\n<p>Einde</p>", true));
        assertThat(theirs)
                .isEqualTo(new BodyMerge("<p>Te druk</p>\n<p>Heel druk</p>\n<p>Einde</p>", true));
    }

    @Test
    void a_picture_that_one_took_away_is_gone_while_the_other_wrote_elsewhere() {
        var figure = "<figure><img src=\"/media/1\" alt=\"Kramen\"></figure>";
        var base = new Blocks(List.of("<p>Druk</p>", figure, "<p>Einde</p>"));
        var without = new Blocks(List.of("<p>Druk</p>", "<p>Einde</p>"));
        var with = new Blocks(List.of("<p>Te druk</p>", figure, "<p>Slot</p>"));
        var together = new BodyMerge("<p>Te druk</p>\n<p>Slot</p>", false);

        assertThat(BodyMerge.of(base, with, without)).isEqualTo(together);
        assertThat(BodyMerge.of(base, without, with)).isEqualTo(together);
    }

    @Test
    void whoever_changed_nothing_adds_nothing() {
        var random = new Random(28);
        for (int i = 0; i < 500; i++) {
            var base = body(random);
            var changed = changed(base, random, everywhere(base));

            assertThat(BodyMerge.of(new Blocks(base), new Blocks(base), new Blocks(changed)))
                    .isEqualTo(new BodyMerge(new Blocks(changed).html(), false));
            assertThat(BodyMerge.of(new Blocks(base), new Blocks(changed), new Blocks(base)))
                    .isEqualTo(new BodyMerge(new Blocks(changed).html(), false));
            assertThat(BodyMerge.of(new Blocks(base), new Blocks(changed), new Blocks(changed)))
                    .isEqualTo(new BodyMerge(new Blocks(changed).html(), false));
        }
    }

    @Test
    void changes_of_different_blocks_are_all_there_whoever_made_them() {
        var random = new Random(28);
        for (int i = 0; i < 500; i++) {
            // The blocks in the middle are left alone by both, so that their changes never meet.
            var base = body(random);
            int middle = base.size() / 2;
            var mine = changed(base, random, IntStream.range(0, middle).boxed().toList());
            var theirs =
                    changed(
                            base,
                            random,
                            IntStream.range(middle + 1, base.size()).boxed().toList());
            var expected = new ArrayList<>(mine.subList(0, mine.size() - (base.size() - middle)));
            expected.addAll(theirs.subList(middle, theirs.size()));

            var one = BodyMerge.of(new Blocks(base), new Blocks(theirs), new Blocks(mine));
            var other = BodyMerge.of(new Blocks(base), new Blocks(mine), new Blocks(theirs));

            assertThat(one).isEqualTo(new BodyMerge(new Blocks(expected).html(), false));
            assertThat(other).isEqualTo(one);
        }
    }

    @Test
    void nothing_that_anybody_typed_is_lost_however_changes_meet() {
        var random = new Random(2028);
        for (int i = 0; i < 1000; i++) {
            var base = body(random);
            var mine = changed(base, random, everywhere(base));
            var theirs = changed(base, random, everywhere(base));

            var merged = BodyMerge.of(new Blocks(base), new Blocks(theirs), new Blocks(mine));

            var all = List.of(merged.html().split("\n"));
            for (var typed : List.of(mine, theirs)) {
                assertThat(all)
                        .containsAll(
                                typed.stream().filter(block -> !base.contains(block)).toList());
            }
        }
    }

    private static List<Integer> everywhere(List<String> base) {
        return IntStream.range(0, base.size()).boxed().toList();
    }

    private static List<String> body(Random random) {
        return IntStream.range(0, 3 + random.nextInt(12))
                .mapToObj(n -> "<p>Alinea " + n + "</p>")
                .toList();
    }

    /// Changes, removes or adds to some of the blocks at these places.
    private static List<String> changed(List<String> base, Random random, List<Integer> places) {
        var changed = new ArrayList<String>();
        for (int n = 0; n < base.size(); n++) {
            int what = places.contains(n) ? random.nextInt(6) : 5;
            switch (what) {
                case 0 -> changed.add("<p>Nieuw " + random.nextInt(1000) + "</p>");
                case 1 -> {
                    // Removed.
                }
                case 2 -> {
                    changed.add("<h2>Kop " + random.nextInt(1000) + "</h2>");
                    changed.add(base.get(n));
                }
                default -> changed.add(base.get(n));
            }
        }
        return changed;
    }
}
