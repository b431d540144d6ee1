package nl.millenniumgemeenten.municipality.participation;

import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;

/// Participations of Loon op Zand, as a test needs them.
record ParticipationFixture(Status status, String joinedOn, String endedOn, List<Integer> goals) {
    static ParticipationFixture participation(Status status) {
        return new ParticipationFixture(status, "2014-01-01", "", List.of(7, 8));
    }

    ParticipationFixture joined(String on) {
        return new ParticipationFixture(status, on, endedOn, goals);
    }

    ParticipationFixture ended(String on) {
        return new ParticipationFixture(status, joinedOn, on, goals);
    }

    ParticipationFixture goals(Integer... numbers) {
        return new ParticipationFixture(status, joinedOn, endedOn, List.of(numbers));
    }

    Decision<Participation> decide() {
        return Participation.of(
                new MunicipalityCode("GM0809"),
                status,
                date(joinedOn),
                "titel van kracht",
                date("2014-04-22"),
                date(endedOn),
                goals,
                "https://example.org/bron",
                "");
    }

    Participation build() {
        return decide().orThrow(fault -> new IllegalStateException(fault.toString()));
    }

    private static PartialDate date(String text) {
        return PartialDate.parse("", text)
                .orThrow(fault -> new IllegalStateException(fault.toString()));
    }
}
