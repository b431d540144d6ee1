package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// A succession over HTTP and as the database keeps it.
@Serdeable
record SuccessionJson(String to, ParticipationChange.SuccessionDecision decision) {

    static SuccessionJson of(Succession succession) {
        return new SuccessionJson(succession.to().value(), succession.decision());
    }

    Succession succession() {
        return new Succession(new MunicipalityCode(to), decision);
    }

    ParticipationChange.Succession published() {
        return new ParticipationChange.Succession(to, decision);
    }
}
