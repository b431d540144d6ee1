package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.merged;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.moved;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.events.Topic;
import org.junit.jupiter.api.Test;

class MovedContributionsTest {
    private static final Under NEWS = new Under(Kind.NEWS_ARTICLE, "n");
    private static final Under GOAL = new Under(Kind.GOAL, "8");

    private static SiteImage image(List<Change> changes) {
        return imageOf(changes.toArray(Change[]::new));
    }

    /// One discussion of 60, of which three moved together to another and one of those on to a
    /// third; the third became part of the other.
    private static List<Change> history() {
        var changes =
                new ArrayList<Change>(
                        List.of(
                                desk(),
                                discussion(1, "een"),
                                discussion(2, "twee", 1, State.OPEN, false, GOAL),
                                discussion(3, "drie", 1, State.OPEN, true, NEWS)));
        IntStream.rangeClosed(1, 60).forEach(place -> changes.add(contribution(1, place)));
        changes.add(contribution(2, 1));
        changes.add(contribution(3, 1));
        var question = moved(contribution(1, 2), 2, 2, 1, null);
        changes.add(question);
        changes.add(moved(contribution(1, 5), 2, 3, 1, question.id()));
        var onward = moved(contribution(1, 55), 2, 4, 1, null);
        changes.add(onward);
        changes.add(moved(onward, 3, 2, 2, null));
        changes.add(merged(discussion(3, "drie", 1, State.OPEN, true, NEWS), 2));
        changes.add(moved(contribution(3, 1), 2, 5, 3, null));
        changes.add(moved(moved(onward, 3, 2, 2, null), 2, 6, 3, null));
        return changes;
    }

    @Test
    void whatever_the_order_in_which_messages_come_the_same_comes_of_them() {
        var changes = history();
        var expected = image(changes).discussions();

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(changes, new Random(seed));

            assertThat(image(changes).discussions()).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void who_reads_only_the_last_of_every_key_finds_the_same() {
        var whole = image(history());

        assertThat(image(whole.changes()).discussions()).isEqualTo(whole.discussions());
    }

    @Test
    void what_moved_stands_in_one_place_and_its_links_lead_there() {
        var image = image(history());
        var discussions = image.discussions();

        assertThat(positions(image, 1, 1)).hasSize(48).doesNotContain(2, 5);
        assertThat(positions(image, 1, 2)).hasSize(9).doesNotContain(55);
        assertThat(positions(image, 2, 1)).containsExactly(1, 2, 3, 5, 6);
        assertThat(image.route("/bijdragen/1002"))
                .isEqualTo(new Route.ForNow("/discussies/2-twee#bijdrage-2"));
        assertThat(image.route("/bijdragen/1055"))
                .isEqualTo(new Route.ForNow("/discussies/2-twee#bijdrage-6"));
        assertThat(listed(image))
                .as("what moved is counted where it stands, and is no news there")
                .containsExactly("1: 57 om 2026-11-24T09:00:00Z", "2: 5 om 2026-11-24T08:55:00Z");
        assertThat(discussions.pages(discussion(1, "een").id())).isEqualTo(2);
    }

    private static List<Integer> positions(SiteImage image, int discussion, int page) {
        return new DiscussionQuestion.OnPage(discussion(discussion, "x").id(), page)
                .ask(image).stream().map(signed -> signed.contribution().position()).toList();
    }

    private static List<String> listed(SiteImage image) {
        return new DiscussionQuestion.Newest(1, 9)
                .ask(image).shown().stream()
                        .map(one ->
                                one.discussion().number()
                                        + ": "
                                        + one.contributions()
                                        + " om "
                                        + one.lastAt())
                        .toList();
    }

    @Test
    void where_it_stood_one_line_says_where_what_moved_together_is() {
        var image = image(history());
        var id = discussion(1, "een").id();

        assertThat(new DiscussionQuestion.LeftOnPage(id, 1).ask(image))
                .containsExactly(
                        new DiscussionQuestion.Left(List.of(2, 5), "Discussie 2", false, 1002));
        assertThat(new DiscussionQuestion.LeftOnPage(id, 2).ask(image))
                .containsExactly(
                        new DiscussionQuestion.Left(List.of(55), "Discussie 2", false, 1055));
        assertThat(
                        new DiscussionQuestion.OnPage(discussion(2, "twee").id(), 1)
                                .ask(image).stream().map(DiscussionQuestion.Signed::movedFrom))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(
                                new DiscussionQuestion.MovedFrom(
                                        "Discussie 1", "/discussies/1-een#bijdrage-2")),
                        Optional.of(
                                new DiscussionQuestion.MovedFrom(
                                        "Discussie 1", "/discussies/1-een#bijdrage-5")),
                        Optional.of(new DiscussionQuestion.MovedFrom("Discussie 3", "")),
                        Optional.of(new DiscussionQuestion.MovedFrom("Discussie 3", "")));
    }

    @Test
    void what_was_merged_is_listed_nowhere_and_the_other_stands_under_what_it_stood_under() {
        var image = image(history());

        assertThat(image.route("/discussies/3-drie")).isInstanceOf(Route.Merged.class);
        assertThat(image.route("/discussies/3-anders")).isInstanceOf(Route.Merged.class);
        assertThat(image.route("/discussies/3/nieuwste"))
                .isEqualTo(new Route.ForNow("/discussies/2-twee#bijdrage-6"));
        assertThat(under(image, NEWS)).containsExactly(2L);
        assertThat(under(image, GOAL)).containsExactly(2L);
        assertThat(image.discussions().numbered(3).orElseThrow().number()).isEqualTo(2);
        assertThat(placeInWhole(image, 1)).isEqualTo("/discussies/2-twee#bijdrage-5");
        assertThat(placeInWhole(image, 7)).isEqualTo("/discussies/2-twee");
    }

    @Test
    void the_newest_is_what_stands_last_also_where_what_stood_after_it_moved() {
        var changes = new ArrayList<Change>(List.of(discussion(1, "een"), discussion(2, "twee")));
        IntStream.rangeClosed(1, 51).forEach(place -> changes.add(contribution(1, place)));
        changes.add(contribution(2, 1));
        changes.add(moved(contribution(1, 51), 2, 2, 1, null));
        var image = image(changes);

        assertThat(image.route("/discussies/1/nieuwste"))
                .isEqualTo(new Route.ForNow("/discussies/1-een#bijdrage-50"));
        assertThat(image.discussions().pages(discussion(1, "een").id()))
                .as("the line on the last page says where it went")
                .isEqualTo(2);
    }

    @Test
    void nothing_leads_to_itself_while_what_it_became_part_of_has_not_come() {
        var part = merged(discussion(1, "een"), 2);

        assertThat(imageOf(part).route("/discussies/1-een")).isEqualTo(new Route.Missing());
        assertThat(imageOf(part, merged(discussion(2, "twee"), 3)).route("/discussies/1-een"))
                .isEqualTo(new Route.Missing());
        assertThat(imageOf(part, discussion(2, "twee")).route("/discussies/1-een"))
                .isInstanceOf(Route.Merged.class);
    }

    @Test
    void what_has_not_come_with_a_merger_yet_is_in_the_other_already() {
        var image =
                imageOf(
                        discussion(2, "twee"),
                        merged(discussion(1, "een"), 2),
                        contribution(1, 1));

        assertThat(
                        image.discussions()
                                .shownAround(contribution(1, 1).discussion())
                                .orElseThrow()
                                .number())
                .isEqualTo(2);
    }

    private static String placeInWhole(SiteImage image, int page) {
        var merged = Objects.requireNonNull(image.discussions().byNumber().get(3L));
        return image.discussions().placeInWhole(merged, page);
    }

    private static List<Long> under(SiteImage image, Under under) {
        return new DiscussionQuestion.StandingUnder(under.kind(), under.id(), 5)
                .ask(image).stream().map(one -> one.discussion().number()).toList();
    }

    @Test
    void a_chain_of_mergers_ends_at_the_last() {
        var changes = history();
        changes.add(discussion(4, "vier"));
        changes.add(merged(discussion(2, "twee", 1, State.OPEN, false, GOAL), 4));
        var image = image(changes);

        assertThat(image.discussions().numbered(3).orElseThrow().number()).isEqualTo(4);
        assertThat(placeInWhole(image, 1)).isEqualTo("/discussies/4-vier");
        assertThat(under(image, NEWS)).containsExactly(4L);
        changes.add(discussion(4, "vier", 2, State.WITHDRAWN, false, null));
        assertThat(image(changes).route("/discussies/3-drie")).isInstanceOf(Route.Gone.class);
        assertThat(under(image(changes), NEWS)).isEmpty();
    }

    @Test
    void a_page_that_nothing_moved_on_stays_as_it_is_and_the_others_do_not() {
        var changes = new ArrayList<Change>(List.of(desk(), discussion(1, "een")));
        changes.add(discussion(2, "twee"));
        IntStream.rangeClosed(1, 101).forEach(place -> changes.add(contribution(1, place)));
        changes.add(contribution(2, 1));
        var untouched = read(image(changes), 1, 2);
        var left = read(image(changes), 1, 1);
        var entered = read(image(changes), 2, 1);

        changes.add(moved(contribution(1, 7), 2, 2, 1, null));
        var after = image(changes);

        assertThat(untouched.sources().holdIn(after)).isTrue();
        assertThat(left.sources().holdIn(after)).isFalse();
        assertThat(entered.sources().holdIn(after)).isFalse();
        var moved = read(after, 1, 1);
        changes.add(discussion(2, "twee", 2, State.WITHDRAWN, false, null));
        assertThat(moved.sources().holdIn(image(changes))).as("its title is gone").isFalse();
    }

    private static Reading read(SiteImage image, int discussion, int page) {
        var reading = new Reading(image);
        var id = discussion(discussion, "x").id();
        reading.ask(new DiscussionQuestion.OnPage(id, page));
        reading.ask(new DiscussionQuestion.LeftOnPage(id, page));
        return reading;
    }

    @Test
    void of_what_moved_and_was_erased_nothing_is_left_in_any_place() {
        var delta = new SiteDelta(imageOf());
        history().forEach(delta::replay);
        delta.erase(Topic.CONTRIBUTIONS, contribution(1, 2).subject());

        var image = delta.apply();

        assertThat(positions(image, 2, 1)).containsExactly(1, 3, 5, 6);
        assertThat(new DiscussionQuestion.LeftOnPage(discussion(1, "een").id(), 1).ask(image))
                .containsExactly(
                        new DiscussionQuestion.Left(List.of(5), "Discussie 2", false, 1005));
        assertThat(image.route("/bijdragen/1002")).isEqualTo(new Route.Missing());
    }

    @Test
    void what_came_back_stands_further_on_in_the_same_discussion() {
        var away = moved(contribution(1, 2), 2, 1, 1, null);
        var image =
                imageOf(
                        discussion(1, "een"),
                        discussion(2, "twee"),
                        contribution(1, 1),
                        moved(away, 1, 3, 2, null));

        assertThat(new DiscussionQuestion.LeftOnPage(discussion(1, "een").id(), 1).ask(image))
                .containsExactly(
                        new DiscussionQuestion.Left(List.of(2), "Discussie 1", true, 1002));
        assertThat(image.route("/bijdragen/1002"))
                .isEqualTo(new Route.ForNow("/discussies/1-een#bijdrage-3"));
    }

    @Test
    void a_hidden_one_leaves_its_line_as_any_other() {
        var hidden = contribution(1, 2, 1, ContributionChange.State.HIDDEN, "", 0);
        var image =
                imageOf(
                        discussion(1, "een"),
                        discussion(2, "twee"),
                        contribution(1, 1),
                        moved(hidden, 2, 1, 1, null));

        assertThat(new DiscussionQuestion.LeftOnPage(discussion(1, "een").id(), 1).ask(image))
                .hasSize(1);
    }
}
