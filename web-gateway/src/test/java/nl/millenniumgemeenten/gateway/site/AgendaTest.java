package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.TODAY;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.agendaItem;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.gateway.site.Calendar.Occurrence;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final AgendaItemChange.Published YESTERDAY = once(1, "2026-11-24");
    private static final AgendaItemChange.Published THIS_DAY = once(2, "2026-11-25");
    private static final AgendaItemChange.Published WEEKLY =
            agendaItem(3, "2026-11-19", true, List.of(7), List.of("GM0001"));

    @Test
    void what_is_coming_begins_today_and_has_what_recurs_among_it() {
        var image = imageOf(YESTERDAY, THIS_DAY, WEEKLY, once(4, "2026-12-01"));

        assertThat(told(new AgendaQuestion.Coming(4).ask(image)))
                .containsExactly("2 2026-11-25", "3 2026-11-26", "4 2026-12-01", "3 2026-12-03");
        assertThat(told(new AgendaQuestion.Past(9).ask(image)))
                .containsExactly("1 2026-11-24", "3 2026-11-19");
    }

    @Test
    void a_page_that_asks_what_is_coming_is_another_one_after_midnight() {
        var image = imageOf(YESTERDAY, THIS_DAY);
        var reading = new Reading(image);
        reading.ask(new AgendaQuestion.Coming(9));
        var sources = reading.sources();

        assertThat(sources.holdIn(after(image, once(9, "2026-11-01")))).isTrue();
        assertThat(sources.holdIn(image.on(TODAY.plusDays(1)))).isFalse();
        assertThat(new AgendaQuestion.Coming(9).ask(image.on(TODAY.plusDays(1)))).isEmpty();
    }

    @Test
    void days_of_a_period_are_found_long_ago_and_far_ahead() {
        var image = imageOf(YESTERDAY, WEEKLY, once(5, "2008-03-01"));

        assertThat(told(between(image, "2008-01-01", "2008-12-31")))
                .containsExactly("5 2008-03-01");
        assertThat(told(between(image, "2036-11-20", "2036-11-20")))
                .containsExactly("3 2036-11-20");
        assertThat(between(image, "2036-11-21", "2036-11-21")).isEmpty();
    }

    @Test
    void an_item_is_found_under_its_goal_and_its_municipality_until_it_is_withdrawn() {
        var image = imageOf(WEEKLY);
        var goal = new AgendaQuestion.ComingAboutGoal(7, 1);
        var place = new AgendaQuestion.ComingAboutMunicipality("GM0001", 1);

        assertThat(told(goal.ask(image))).containsExactly("3 2026-11-26");
        assertThat(told(place.ask(image))).containsExactly("3 2026-11-26");
        assertThat(new AgendaQuestion.DaysToCome(3, 2).ask(image)).hasSize(2);
        var gone = after(image, withdrawn(WEEKLY));
        assertThat(goal.ask(gone)).isEmpty();
        assertThat(place.ask(gone)).isEmpty();
        assertThat(gone.agenda().byGoal()).isEmpty();
        assertThat(new AgendaQuestion.DaysToCome(3, 2).ask(gone)).isEmpty();
    }

    @Test
    void what_is_searched_for_is_found_behind_any_number_of_other_things() {
        var weekly =
                LongStream.rangeClosed(1, 12)
                        .mapToObj(number ->
                                AgendaFixture.item(number)
                                        .on("2024-12-02 10:00 11:00")
                                        .every(Recurrence.Frequency.WEEKLY, 1, null)
                                        .build());
        var rare =
                AgendaFixture.item(99)
                        .on("2027-11-01")
                        .about(List.of(3), List.of(), List.of())
                        .build();
        var image = imageOf(Stream.concat(weekly, Stream.of(rare)).toArray(Change[]::new));

        var ofGoal = new AgendaAnswer.Found(new AgendaSearch(0, 3, ""), 1, 100).ask(image);
        assertThat(ofGoal.shown()).extracting(Occurrence::item).containsExactly(rare);

        var year = new AgendaAnswer.Found(new AgendaSearch(2025, 0, ""), 1, 1000).ask(image);
        assertThat(year.shown().getFirst().day().on()).isEqualTo(LocalDate.of(2025, 12, 29));
        assertThat(year.shown()).hasSize(12 * 52);
        assertThat(year.shown()).allMatch(one -> one.day().on().getYear() == 2025);
    }

    @Test
    void an_address_leads_to_the_item_or_to_what_became_of_it() {
        var image = imageOf(THIS_DAY);

        assertThat(image.route("/agenda")).isEqualTo(new Route.AgendaList());
        assertThat(image.route("/agenda/2-agenda-2")).isEqualTo(new Route.AgendaItem(THIS_DAY));
        assertThat(image.route("/agenda/2-anders"))
                .isEqualTo(new Route.Moved("/agenda/2-agenda-2"));
        assertThat(image.route("/agenda/99-niets")).isEqualTo(new Route.Missing());
        assertThat(after(image, withdrawn(THIS_DAY)).route("/agenda/2-agenda-2"))
                .isInstanceOf(Route.Gone.class);
    }

    @Test
    void an_item_that_is_told_on_another_day_leaves_its_former_day() {
        var image = imageOf(THIS_DAY);
        var moved = next(THIS_DAY, once(2, "2026-12-24"));

        assertThat(told(new AgendaQuestion.Coming(9).ask(after(image, moved))))
                .containsExactly("2 2026-12-24");
    }

    private static List<Occurrence> between(SiteImage image, String first, String last) {
        return new AgendaQuestion.Between(LocalDate.parse(first), LocalDate.parse(last), 9)
                .ask(image);
    }

    private static List<String> told(List<Occurrence> occurrences) {
        return occurrences.stream()
                .map(each -> each.item().number() + " " + each.day().on())
                .toList();
    }

    private static AgendaItemChange.Published once(long number, String on) {
        return agendaItem(number, on, false, List.of(), List.of());
    }

    private static AgendaItemChange.Published next(
            AgendaItemChange.Published before, AgendaItemChange.Published after) {
        return new AgendaItemChange.Published(
                before.id(),
                before.revision() + 1,
                before.edition() + 1,
                before.number(),
                after.slug(),
                after.title(),
                after.summary(),
                after.bodyHtml(),
                after.place(),
                after.onlineUrl(),
                after.days(),
                after.recurrence(),
                after.goals(),
                after.municipalities(),
                after.themes(),
                after.picture(),
                before.firstPublishedAt(),
                after.publishedAt(),
                after.cancelled());
    }

    private static AgendaItemChange withdrawn(AgendaItemChange.Published item) {
        return new AgendaItemChange.Withdrawn(
                new UUID(5, item.number()),
                2,
                item.number(),
                item.title(),
                Instant.parse("2026-11-25T12:00:00Z"));
    }
}
