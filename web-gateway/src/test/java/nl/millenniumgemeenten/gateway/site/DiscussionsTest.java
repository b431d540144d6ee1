package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange.Kind;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Under;
import nl.millenniumgemeenten.events.Topic;
import org.junit.jupiter.api.Test;

class DiscussionsTest {
    private static final Under GOAL = new Under(Kind.GOAL, "8");

    @Test
    void the_order_in_which_messages_come_over_the_topics_makes_no_difference() {
        var changes = new ArrayList<Change>(List.of(discussion(1, "een"), desk()));
        IntStream.rangeClosed(1, 120).forEach(place -> changes.add(contribution(1, place)));
        changes.add(discussion(1, "een", 2, State.SOLVED, true, GOAL));
        var expected = imageOf(changes.toArray(Change[]::new)).discussions();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(changes, new Random(seed));

            assertThat(imageOf(changes.toArray(Change[]::new)).discussions()).isEqualTo(expected);
        }
    }

    @Test
    void a_contribution_more_changes_the_last_page_and_no_other() {
        var changes = new ArrayList<Change>(List.of(discussion(1, "een"), desk()));
        IntStream.rangeClosed(1, 120).forEach(place -> changes.add(contribution(1, place)));
        var reading = new Reading(imageOf(changes.toArray(Change[]::new)));
        var id = discussion(1, "een").id();
        reading.ask(new DiscussionQuestion.OnPage(id, 1));
        reading.ask(new DiscussionQuestion.OnPage(id, 2));
        reading.ask(new DiscussionQuestion.GoesOn(id, 3));
        var last = new Reading(imageOf(changes.toArray(Change[]::new)));
        last.ask(new DiscussionQuestion.OnPage(id, 3));

        changes.add(contribution(1, 121));
        var after = imageOf(changes.toArray(Change[]::new));

        assertThat(reading.sources().holdIn(after)).isTrue();
        assertThat(last.sources().holdIn(after)).isFalse();
    }

    @Test
    void addresses_lead_to_the_place_where_something_stands_now() {
        var changes = new ArrayList<Change>(List.of(discussion(1, "een")));
        IntStream.rangeClosed(1, 51).forEach(place -> changes.add(contribution(1, place)));
        var image = imageOf(changes.toArray(Change[]::new));

        assertThat(image.route("/discussies/1-een")).isInstanceOf(Route.Discussion.class);
        assertThat(image.route("/discussies/1-anders"))
                .isEqualTo(new Route.Moved("/discussies/1-een"));
        assertThat(image.route("/bijdragen/1050"))
                .isEqualTo(new Route.ForNow("/discussies/1-een#bijdrage-50"));
        assertThat(image.route("/bijdragen/1051"))
                .isEqualTo(new Route.ForNow("/discussies/1-een?pagina=2#bijdrage-51"));
        assertThat(image.route("/discussies/1/nieuwste"))
                .isEqualTo(new Route.ForNow("/discussies/1-een?pagina=2#bijdrage-51"));
        assertThat(image.route("/bijdragen/7")).isEqualTo(new Route.Missing());
        assertThat(image.route("/discussies/2-een")).isEqualTo(new Route.Missing());
        assertThat(image.route("/discussies/2/nieuwste")).isEqualTo(new Route.Missing());
    }

    @Test
    void what_was_withdrawn_is_gone_with_all_that_was_written_in_it() {
        var gone = discussion(1, "een", 2, State.WITHDRAWN, false, GOAL);
        var image = imageOf(discussion(1, "een"), contribution(1, 1), gone);

        var farewell = new Route.Gone("Discussie 1", gone.changedAt());
        assertThat(image.route("/discussies/1-een")).isEqualTo(farewell);
        assertThat(image.route("/bijdragen/1001")).isEqualTo(farewell);
        assertThat(image.discussions().newest()).isEmpty();
        assertThat(new DiscussionQuestion.StandingUnder(Kind.GOAL, "8", 5).ask(image)).isEmpty();
    }

    @Test
    void pinned_ones_stand_first_and_then_what_was_written_in_last() {
        var image =
                imageOf(
                        discussion(1, "een"),
                        contribution(1, 3),
                        discussion(2, "twee"),
                        contribution(2, 9),
                        discussion(3, "drie", 1, State.OPEN, true, GOAL),
                        contribution(3, 1),
                        contribution(1, 12));

        assertThat(new DiscussionQuestion.Newest(1, 2).ask(image).shown())
                .extracting(listed -> listed.discussion().number())
                .containsExactly(3L, 1L);
        assertThat(new DiscussionQuestion.Newest(1, 2).ask(image).more()).isTrue();
        assertThat(new DiscussionQuestion.Newest(2, 2).ask(image).shown()).hasSize(1);
        assertThat(new DiscussionQuestion.Newest(2, 2).ask(image).more()).isFalse();
        assertThat(new DiscussionQuestion.StandingUnder(Kind.GOAL, "8", 5).ask(image)).hasSize(1);
    }

    @Test
    void what_is_erased_leaves_no_trace() {
        var delta = new SiteDelta(imageOf());
        List<Change> changes =
                List.of(discussion(1, "een"), contribution(1, 1), contribution(1, 2), desk());
        changes.forEach(delta::replay);
        delta.erase(Topic.CONTRIBUTIONS, contribution(1, 2).subject());
        delta.erase(Topic.CONTRIBUTORS, desk().subject());

        var image = delta.apply();
        assertThat(image.discussions().in(discussion(1, "een").id()).end()).isEqualTo(1);
        assertThat(image.route("/bijdragen/1002")).isEqualTo(new Route.Missing());
        assertThat(image.changes()).hasSize(2);
        delta.erase(Topic.DISCUSSIONS, discussion(1, "een").subject());
        delta.erase(Topic.CONTRIBUTIONS, contribution(1, 1).subject());
        assertThat(delta.apply().discussions()).isEqualTo(Discussions.EMPTY);
    }

    @Test
    void a_contribution_more_to_a_long_discussion_costs_no_more_than_one_to_a_short_one() {
        var image = imageOf(discussion(1, "een"), desk());
        for (int place = 1; place <= 20_000; place++) {
            image = image.with(contribution(1, place));
        }

        assertThat(image.discussions().in(discussion(1, "een").id()).end()).isEqualTo(20_000);
        assertThat(new DiscussionQuestion.OnPage(discussion(1, "een").id(), 400).ask(image))
                .hasSize(50);
        assertThat(image.route("/discussies/1/nieuwste"))
                .isEqualTo(new Route.ForNow("/discussies/1-een?pagina=400#bijdrage-20000"));
    }

    @Test
    void hidden_contributions_keep_their_place() {
        var image =
                imageOf(
                        discussion(1, "een"),
                        contribution(1, 1),
                        contribution(1, 1, 2, ContributionChange.State.HIDDEN, "", 0),
                        contribution(1, 2));

        assertThat(new DiscussionQuestion.OnPage(discussion(1, "een").id(), 1).ask(image))
                .extracting(signed -> signed.contribution().state())
                .containsExactly(
                        ContributionChange.State.HIDDEN, ContributionChange.State.PUBLISHED);
    }
}
