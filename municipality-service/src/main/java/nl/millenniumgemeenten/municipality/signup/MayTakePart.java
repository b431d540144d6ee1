package nl.millenniumgemeenten.municipality.signup;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.municipality.goal.Goals;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.Participations;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.territory.Calendar;

/// Whether what a form says fits the register: the municipality is there today and does not take
/// part yet, and the goals exist.
@Singleton
class MayTakePart {
    private final Municipalities municipalities;
    private final Participations participations;
    private final Goals goals;
    private final InstantSource clock;

    MayTakePart(
            Municipalities municipalities,
            Participations participations,
            Goals goals,
            InstantSource clock) {
        this.municipalities = municipalities;
        this.participations = participations;
        this.goals = goals;
        this.clock = clock;
    }

    /// Today in the Netherlands.
    LocalDate today() {
        return day(clock.instant());
    }

    /// The day of a moment in the Netherlands.
    LocalDate day(Instant moment) {
        return Calendar.day(moment);
    }

    /// What does not fit; nothing if all is well.
    List<Fault> faults(Submission submission) {
        var faults = new ArrayList<Fault>();
        var code = submission.municipality();
        var municipality = municipalities.find(code.value());
        if (municipality.isEmpty() || !municipality.get().state().existence().includes(today())) {
            faults.add(new Fault("municipality", "Deze gemeente bestaat nu niet."));
        } else if (takesPart(code)) {
            faults.add(new Fault("municipality", "Deze gemeente doet al mee."));
        }
        faults.addAll(goals.unknown(submission.goals()));
        return faults;
    }

    /// Whether a municipality takes part, today or from a later day on.
    boolean takesPart(MunicipalityCode code) {
        return participations
                .find(code.value())
                .filter(participation ->
                        participation.state().status() == ParticipationChange.Status.CONFIRMED)
                .isPresent();
    }

    /// How a municipality is called.
    String name(MunicipalityCode code) {
        return municipalities.find(code.value()).orElseThrow().state().name();
    }
}
