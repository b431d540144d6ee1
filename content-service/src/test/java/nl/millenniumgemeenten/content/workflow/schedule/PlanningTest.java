package nl.millenniumgemeenten.content.workflow.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.schedule.Schedule.What;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanningTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Editor ANNA = new Editor("account-7", "Anna de Vries");
    private static final Instant TEN = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final Optional<Schedule> NOTHING = Optional.empty();

    @Test
    void an_edition_that_is_newer_than_the_live_one_can_be_planned() {
        assertThat(Planning.publication(standing(3, 2), 3, TEN, NOTHING))
                .isEqualTo(new Planning.Possible());
        assertThat(Planning.publication(standing(1, 0), 1, TEN, NOTHING))
                .isEqualTo(new Planning.Possible());
    }

    @Test
    void the_live_edition_needs_no_plan_and_an_older_one_would_undo_work() {
        assertThat(Planning.publication(standing(3, 3), 3, TEN, NOTHING))
                .isInstanceOf(Planning.Pointless.class);
        assertThat(Planning.publication(standing(3, 3), 2, TEN, NOTHING))
                .isInstanceOfSatisfying(
                        Planning.Impossible.class,
                        impossible -> assertThat(impossible.pointer()).isEqualTo("/edition"));
        assertThat(Planning.publication(standing(3, 2), 4, TEN, NOTHING))
                .isInstanceOf(Planning.Impossible.class);
    }

    @Test
    void what_is_not_on_the_site_can_only_be_withdrawn_after_it_gets_there() {
        assertThat(Planning.withdrawal(standing(1, 0), NOON, NOTHING))
                .isInstanceOf(Planning.Pointless.class);
        assertThat(Planning.withdrawal(standing(1, 0), NOON, planned(What.PUBLICATION, 1, TEN)))
                .isEqualTo(new Planning.Possible());
        assertThat(Planning.withdrawal(standing(1, 0), TEN, planned(What.PUBLICATION, 1, NOON)))
                .isInstanceOf(Planning.Impossible.class);
        assertThat(
                        Planning.publication(
                                standing(1, 0), 1, NOON, planned(What.WITHDRAWAL, null, TEN)))
                .isInstanceOf(Planning.Impossible.class);
    }

    @Test
    void what_is_on_the_site_may_be_withdrawn_before_the_next_edition_comes() {
        assertThat(Planning.withdrawal(standing(2, 1), TEN, planned(What.PUBLICATION, 2, NOON)))
                .isEqualTo(new Planning.Possible());
        assertThat(
                        Planning.publication(
                                standing(2, 1), 2, NOON, planned(What.WITHDRAWAL, null, TEN)))
                .isEqualTo(new Planning.Possible());
    }

    @Test
    void both_at_one_moment_would_leave_it_to_chance() {
        assertThat(Planning.withdrawal(standing(2, 1), TEN, planned(What.PUBLICATION, 2, TEN)))
                .isInstanceOf(Planning.Impossible.class);
    }

    @Test
    void a_publication_that_was_overtaken_or_whose_content_was_withdrawn_does_not_happen() {
        var schedule = planned(What.PUBLICATION, 2, TEN).orElseThrow();

        assertThat(schedule.obstacle(standing(3, 3), false))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("Versie 3 staat al op de site"));
        assertThat(schedule.obstacle(standing(2, 0), true))
                .hasValueSatisfying(reason -> assertThat(reason).contains("ingetrokken"));
        assertThat(schedule.obstacle(standing(2, 1), true)).isEmpty();
        assertThat(schedule.obstacle(standing(2, 1), false)).isEmpty();
        assertThat(schedule.obstacle(standing(2, 2), false)).isEmpty();
    }

    @Test
    void a_withdrawal_has_no_obstacle_of_its_own() {
        var schedule = planned(What.WITHDRAWAL, null, TEN).orElseThrow();

        assertThat(schedule.obstacle(standing(3, 3), true)).isEmpty();
    }

    private static Kind.Standing standing(int draft, int live) {
        return new Kind.Standing(
                ID, 5, "Titel", draft, live, live == 0 ? "unpublished" : "live", ANNA);
    }

    private static Optional<Schedule> planned(What what, @Nullable Integer edition, Instant at) {
        return Optional.of(
                new Schedule(
                        UUID.randomUUID(),
                        new Item("pages", ID),
                        what,
                        edition,
                        at,
                        TEN.minusSeconds(3600),
                        ANNA,
                        Schedule.State.PLANNED,
                        null,
                        ""));
    }
}
