package nl.millenniumgemeenten.municipality.participation;

import static nl.millenniumgemeenten.municipality.participation.ParticipationFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
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

    private static Stream<String> faults(ParticipationFixture fixture) {
        return switch (fixture.decide()) {
            case Decision.Accepted<?> _ -> Stream.of();
            case Decision.Refused<?>(var faults) -> faults.stream().map(Fault::field);
        };
    }
}
