package nl.millenniumgemeenten.municipality.participation;

import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Participations of Loon op Zand, as a test needs them.
record ParticipationFixture(
        Status status,
        String joinedOn,
        Steps steps,
        String signUnveiledOn,
        String endedOn,
        List<Integer> goals) {
    static ParticipationFixture participation(Status status) {
        return new ParticipationFixture(
                status, "2014-01-01", Steps.UNKNOWN, "2014-04-22", "", List.of(7, 8));
    }

    ParticipationFixture joined(String on) {
        return new ParticipationFixture(status, on, steps, signUnveiledOn, endedOn, goals);
    }

    ParticipationFixture with(Steps taken) {
        return new ParticipationFixture(status, joinedOn, taken, signUnveiledOn, endedOn, goals);
    }

    ParticipationFixture unveiled(String on) {
        return new ParticipationFixture(status, joinedOn, steps, on, endedOn, goals);
    }

    ParticipationFixture ended(String on) {
        return new ParticipationFixture(status, joinedOn, steps, signUnveiledOn, on, goals);
    }

    ParticipationFixture because(EndReason reason) {
        return with(steps.ended(new Ending.Because(reason), ""));
    }

    ParticipationFixture goals(Integer... numbers) {
        return new ParticipationFixture(
                status, joinedOn, steps, signUnveiledOn, endedOn, List.of(numbers));
    }

    Decision<Participation> decide() {
        return Facts.of(
                        status,
                        date(joinedOn),
                        "titel van kracht",
                        steps,
                        date(signUnveiledOn),
                        date(endedOn),
                        goals,
                        "https://example.org/bron",
                        "",
                        Facts.NO_REPORT_DUE)
                .map(facts -> Participation.of(new MunicipalityCode("GM0809"), facts));
    }

    Participation build() {
        return decide().orThrow(fault -> new IllegalStateException(fault.toString()));
    }

    static PartialDate date(String text) {
        return PartialDate.parse("", text)
                .orThrow(fault -> new IllegalStateException(fault.toString()));
    }
}
