package nl.millenniumgemeenten.municipality.participation;

import static nl.millenniumgemeenten.municipality.participation.ParticipationFixture.date;
import static nl.millenniumgemeenten.municipality.participation.ParticipationFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    @Test
    void an_ended_participation_says_when_it_ended() {
        assertThat(faults(participation(Status.ENDED))).containsExactly("endedOn");
        assertThat(faults(participation(Status.ENDED).ended("2015"))).isEmpty();
    }

    @Test
    void only_an_ended_participation_has_an_end() {
        assertThat(faults(participation(Status.CONFIRMED).ended("2015")))
                .containsExactly("endedOn");
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThat(faults(participation(Status.ENDED).ended("2013"))).containsExactly("endedOn");
    }

    @Test
    void it_can_end_in_the_year_it_begins() {
        assertThat(faults(participation(Status.ENDED).joined("2014-06-01").ended("2014")))
                .isEmpty();
    }

    @Test
    void goals_are_named_once_and_stand_in_order() {
        assertThat(faults(participation(Status.CONFIRMED).goals(7, 7))).containsExactly("goals");
        assertThat(participation(Status.CONFIRMED).goals(8, 2).build().goals())
                .containsExactly(2, 8);
    }

    @Test
    void takes_part_from_the_first_day_it_may_have_joined_until_the_last_it_may_have_ended() {
        var participation = participation(Status.ENDED).joined("2008-03").ended("2015").build();

        assertThat(participation.takesPartOn(LocalDate.of(2008, 2, 29))).isFalse();
        assertThat(participation.takesPartOn(LocalDate.of(2008, 3, 1))).isTrue();
        assertThat(participation.takesPartOn(LocalDate.of(2015, 12, 31))).isTrue();
        assertThat(participation.takesPartOn(LocalDate.of(2016, 1, 1))).isFalse();
    }

    @Test
    void what_is_only_proposed_or_unclear_takes_no_part() {
        var day = LocalDate.of(2026, 1, 1);

        assertThat(participation(Status.PROPOSED).build().takesPartOn(day)).isFalse();
        assertThat(participation(Status.UNCLEAR).build().takesPartOn(day)).isFalse();
        assertThat(participation(Status.CONFIRMED).build().takesPartOn(day)).isTrue();
    }

    @Test
    void what_was_recorded_by_mistake_or_turned_down_never_took_part() {
        var mistake = participation(Status.ENDED).ended("2016").because(EndReason.MISTAKE).build();
        var turnedDown =
                participation(Status.ENDED)
                        .ended("2016")
                        .because(EndReason.PROPOSAL_REJECTED)
                        .build();

        assertThat(mistake.takesPartOn(LocalDate.of(2015, 1, 1))).isFalse();
        assertThat(turnedDown.takesPartOn(LocalDate.of(2015, 1, 1))).isFalse();
        assertThat(
                        participation(Status.ENDED)
                                .ended("2016")
                                .build()
                                .takesPartOn(LocalDate.of(2015, 1, 1)))
                .isTrue();
    }

    @Test
    void counts_from_when_it_is_in_force_else_recognised_else_joined() {
        var recognised = Steps.UNKNOWN.recognised(date("2013-06"));
        var both = recognised.inForce(date("2014-02"));

        assertThat(begin(Steps.UNKNOWN)).isEqualTo("2014-01-01");
        assertThat(begin(recognised)).isEqualTo("2013-06-01");
        assertThat(begin(both)).isEqualTo("2014-02-01");
    }

    @Test
    void steps_come_in_their_order_as_far_as_their_dates_tell() {
        var council = Steps.UNKNOWN.decided(date("2012-09"), Decider.COUNCIL);

        assertThat(faults(council.signedUp(date("2012")))).isEmpty();
        assertThat(faults(council.signedUp(date("2012-08-31")))).containsExactly("signedUpOn");
        assertThat(faults(council.recognised(date("2011")))).containsExactly("recognisedOn");
        assertThat(faults(council.inForce(date("2014-04-23")))).containsExactly("signUnveiledOn");
        assertThat(faults(participation(Status.ENDED).ended("2014-04")))
                .as("a month that holds the day of the sign")
                .isEmpty();
        assertThat(faults(participation(Status.ENDED).ended("2014-03"))).containsExactly("endedOn");
    }

    @Test
    void only_an_ended_participation_says_why() {
        assertThat(faults(participation(Status.CONFIRMED).because(EndReason.DECISION)))
                .containsExactly("endReason");
        assertThat(faults(participation(Status.ENDED).ended("2015").because(EndReason.DECISION)))
                .isEmpty();
    }

    @Test
    void on_hold_it_takes_no_part_until_a_report_comes() {
        var due = due(LocalDate.of(2014, 12, 31));
        var held = accepted(due.putOnHold(LocalDate.of(2015, 1, 1)));

        assertThat(held.takesPartOn(LocalDate.of(2014, 12, 31))).isTrue();
        assertThat(held.takesPartOn(LocalDate.of(2015, 1, 1))).isFalse();
        assertThat(held.lastsOn(LocalDate.of(2015, 1, 1))).isTrue();
        assertThat(held.putOnHold(LocalDate.of(2015, 2, 1))).isInstanceOf(Decision.Refused.class);

        var back = accepted(held.reported(LocalDate.of(2015, 3, 1), Period.ofYears(1)));

        assertThat(back.holds().all())
                .containsExactly(new Hold(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 3, 1)));
        assertThat(back.facts().reportDueOn()).isEqualTo(LocalDate.of(2016, 3, 1));
        assertThat(back.takesPartOn(LocalDate.of(2015, 3, 1))).isTrue();
        assertThat(back.putOnHold(LocalDate.of(2015, 2, 1))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void an_early_report_takes_nothing_away_and_nobody_else_needs_one() {
        var far = due(LocalDate.of(2020, 1, 1));
        var free = participation(Status.CONFIRMED).build();
        var today = LocalDate.of(2015, 3, 1);

        assertThat(accepted(far.reported(today, Period.ofYears(1))).facts().reportDueOn())
                .isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(accepted(free.reported(today, Period.ofYears(1)))).isEqualTo(free);
        assertThat(participation(Status.PROPOSED).build().reported(today, Period.ofYears(1)))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_hold_that_a_report_comes_before_never_was() {
        var held = accepted(due(Facts.NO_REPORT_DUE).putOnHold(LocalDate.of(2015, 6, 1)));

        var back = accepted(held.reported(LocalDate.of(2015, 6, 1), Period.ofYears(1)));

        assertThat(back.holds()).isEqualTo(Holds.NONE);
    }

    @Test
    void is_overdue_from_the_day_after_the_last_to_report_on() {
        var due = due(LocalDate.of(2014, 12, 31));

        assertThat(due.overdueSince(LocalDate.of(2014, 12, 31))).isEmpty();
        assertThat(due.overdueSince(LocalDate.of(2015, 1, 1))).contains(LocalDate.of(2015, 1, 1));
        assertThat(due.overdueSince(LocalDate.of(2015, 8, 1))).contains(LocalDate.of(2015, 1, 1));
        assertThat(
                        accepted(due.putOnHold(LocalDate.of(2014, 6, 1)))
                                .overdueSince(LocalDate.of(2015, 8, 1)))
                .isEmpty();
    }

    @Test
    void what_becomes_of_it_is_decided_for_each_that_came_after() {
        var day = LocalDate.of(2022, 1, 1);
        var north = new MunicipalityCode("GM1966");
        var south = new MunicipalityCode("GM1969");
        var part = participation(Status.CONFIRMED).build();

        var open = part.succeededBy(List.of(north, south), day);
        var half = open.deciding(north, SuccessionDecision.ENDS, day);
        var ended = half.deciding(south, SuccessionDecision.ENDS, day);
        var again = ended.succeededBy(List.of(north, south), day);
        var reopened = again.deciding(south, SuccessionDecision.CONTINUES, day);

        assertThat(open.isUndecided()).isTrue();
        assertThat(half.succeededBy(List.of(north, south), day)).isEqualTo(half);
        assertThat(half.status()).isEqualTo(Status.CONFIRMED);
        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(ended.facts().endedOn().text()).isEqualTo("2021-12-31");
        assertThat(ended.facts().steps().ending())
                .isEqualTo(new Ending.Because(EndReason.TERRITORIAL_CHANGE));
        assertThat(again).isEqualTo(ended);
        assertThat(reopened.facts()).isEqualTo(part.facts());
        assertThat(ended.succeededBy(List.of(), day).facts()).isEqualTo(part.facts());
    }

    @Test
    void an_end_that_editors_wrote_down_stays_whatever_is_decided() {
        var day = LocalDate.of(2022, 1, 1);
        var north = new MunicipalityCode("GM1966");
        var south = new MunicipalityCode("GM1969");
        var both = List.of(north, south);
        var open = participation(Status.CONFIRMED).build().succeededBy(both, day);
        var end =
                participation(Status.ENDED)
                        .ended("2021-12-30")
                        .because(EndReason.TERRITORIAL_CHANGE)
                        .build()
                        .facts();

        var ended = open.with(end).succeededBy(both, day);
        var half =
                open.deciding(north, SuccessionDecision.CONTINUES, day)
                        .with(end)
                        .succeededBy(both, day);
        var taken = half.deciding(north, SuccessionDecision.ENDS, day);

        assertThat(ended.facts()).isEqualTo(end);
        assertThat(ended.successions()).isEmpty();
        assertThat(half.facts()).isEqualTo(end);
        assertThat(half.successions())
                .containsExactly(new Succession(north, SuccessionDecision.CONTINUES));
        assertThat(taken.facts()).isEqualTo(end);
        assertThat(taken.successions()).isEmpty();
    }

    @Test
    void nothing_is_to_be_decided_of_who_took_no_part() {
        var day = LocalDate.of(2022, 1, 1);
        var to = List.of(new MunicipalityCode("GM1966"));

        assertThat(participation(Status.PROPOSED).build().succeededBy(to, day).successions())
                .isEmpty();
        assertThat(
                        participation(Status.ENDED)
                                .ended("2015")
                                .build()
                                .succeededBy(to, day)
                                .successions())
                .isEmpty();
        assertThat(
                        participation(Status.CONFIRMED)
                                .joined("2022-01-01")
                                .unveiled("")
                                .build()
                                .succeededBy(to, day)
                                .successions())
                .isEmpty();
        assertThat(
                        accepted(due(Facts.NO_REPORT_DUE).putOnHold(LocalDate.of(2015, 1, 1)))
                                .succeededBy(to, day)
                                .successions())
                .as("on hold is not over")
                .hasSize(1);
    }

    private static String begin(Steps steps) {
        return participation(Status.CONFIRMED)
                .with(steps)
                .build()
                .facts()
                .begunOn()
                .earliest()
                .toString();
    }

    private static Participation due(LocalDate day) {
        var part = participation(Status.CONFIRMED).build();
        return part.with(part.facts().reportingBy(day));
    }

    private static Participation accepted(Decision<Participation> decision) {
        return decision.orThrow(fault -> new IllegalStateException(fault.toString()));
    }

    private static Stream<String> faults(Steps steps) {
        return faults(participation(Status.CONFIRMED).with(steps));
    }

    private static Stream<String> faults(ParticipationFixture fixture) {
        return switch (fixture.decide()) {
            case Decision.Accepted<?> _ -> Stream.of();
            case Decision.Refused<?>(var faults) -> faults.stream().map(Fault::field);
        };
    }
}
