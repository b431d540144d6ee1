package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.ActivityChange;
import org.junit.jupiter.api.Test;

class ActivitiesTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void an_activity_is_found_by_its_number_whatever_its_title_was_then() {
        var image = imageOf(activity(3).build());

        assertThat(image.route("/activiteiten/3-markt")).isInstanceOf(Route.Activity.class);
        assertThat(image.route("/activiteiten/3-feest"))
                .isEqualTo(new Route.Moved("/activiteiten/3-markt"));
        assertThat(image.route("/activiteiten/4-markt")).isEqualTo(new Route.Missing());
        assertThat(image.route("/activiteiten")).isEqualTo(new Route.ActivityList());
    }

    @Test
    void what_is_withdrawn_is_gone_everywhere_and_can_come_back() {
        var there = imageOf(activity(3).build());
        var gone =
                after(there, new ActivityChange.Withdrawn(new UUID(3, 3), 2, 3, "Markt 3", NOON));
        var back = after(gone, activity(3).revision(3).build());

        assertThat(gone.route("/activiteiten/3-markt")).isEqualTo(new Route.Gone("Markt 3", NOON));
        assertThat(gone.activities().newest(9)).isEmpty();
        assertThat(gone.activities().forGoal(7, 9)).isEmpty();
        assertThat(gone.activities().ofMunicipality("GM0001", 9)).isEmpty();
        assertThat(gone.activities().show("ab".repeat(32))).isFalse();
        assertThat(back.route("/activiteiten/3-markt")).isInstanceOf(Route.Activity.class);
        assertThat(back.activities().show("ab".repeat(32))).isTrue();
    }

    @Test
    void a_search_counts_what_every_next_choice_would_find() {
        var image =
                imageOf(
                        municipality("GM0001", "een"),
                        activity(1).goals(1, 7).in("2010-05").build(),
                        activity(2).goals(7).in("2012").build(),
                        activity(3).goals(8).in("2012").of("GM0009").build());

        var answer = new ActivityQuestion.Found(new ActivitySearch(7, "", 2012), 1, 10).ask(image);

        assertThat(numbers(answer.shown())).containsExactly(2L);
        assertThat(answer.count()).isEqualTo(1);
        assertThat(answer.everything()).isEqualTo(3);
        assertThat(answer.goals()).isEqualTo(Map.of(7, 1, 8, 1));
        assertThat(answer.years()).isEqualTo(Map.of(2010, 1, 2012, 1));
        assertThat(answer.provinces()).isEqualTo(Map.of("Noord-Brabant", 1));
    }

    @Test
    void pages_of_a_search_follow_each_other_newest_first() {
        var image = imageOf(activity(1).build(), activity(2).build(), activity(3).build());

        var first = new ActivityQuestion.Found(ActivitySearch.ALL, 1, 2).ask(image);
        var second = new ActivityQuestion.Found(ActivitySearch.ALL, 2, 2).ask(image);

        assertThat(numbers(first.shown())).containsExactly(3L, 2L);
        assertThat(numbers(second.shown())).containsExactly(1L);
    }

    @Test
    void what_is_like_an_activity_shares_goals_is_near_and_of_the_same_time() {
        var image =
                imageOf(
                        municipality("GM0001", "een"),
                        municipality("GM0002", "twee"),
                        activity(1).goals(1, 7).build(),
                        activity(2).goals(1).of("GM0009").in("2007").build(),
                        activity(3).goals(1, 7).of("GM0002").build(),
                        activity(4).goals(8).of("GM0002").build(),
                        activity(5).goals(7).of("GM0002").in("2013").build());

        var like = new ActivityQuestion.LikeThis(1, 3).ask(image);

        assertThat(numbers(like)).containsExactly(3L, 5L, 2L);
    }

    @Test
    void a_search_keeps_what_it_can_read_of_an_address_and_leads_back_to_it() {
        var search = search(Map.of("doel", "7", "provincie", "Noord-Brabant", "jaar", "2012'--"));

        assertThat(search).isEqualTo(new ActivitySearch(7, "noord-brabant", 0));
        assertThat(search.withYear(2009).path(2))
                .isEqualTo("/activiteiten?doel=7&jaar=2009&pagina=2&provincie=noord-brabant");
        assertThat(search.asksFor("Noord-Brabant")).isTrue();
        assertThat(ActivitySearch.ALL.withProvince("Fryslân").path(1))
                .isEqualTo("/activiteiten?provincie=fryslan");
        assertThat(ActivitySearch.ALL.path(1)).isEqualTo("/activiteiten");
    }

    private static ActivitySearch search(Map<String, String> parameters) {
        return ActivitySearch.of(name -> parameters.getOrDefault(name, ""));
    }

    private static List<Long> numbers(List<ActivityChange.Published> activities) {
        return activities.stream().map(ActivityChange.Published::number).toList();
    }
}
