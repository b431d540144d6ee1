package nl.millenniumgemeenten.content.workflow.schedule;

import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.content.editing.Kind;

/// What came of planning: whether it can stand beside how things are and what else is planned.
sealed interface Planning {

    /// It can stand.
    record Possible() implements Planning {}

    /// It cannot.
    ///
    /// @param pointer the field at fault
    record Impossible(String pointer, String detail) implements Planning {}

    /// There is nothing that it could do.
    record Pointless(String detail) implements Planning {}

    /// A publication of an edition at a moment, beside the withdrawal that is planned.
    static Planning publication(
            Kind.Standing standing, int edition, Instant at, Optional<Schedule> withdrawal) {
        if (edition > standing.draftEdition()) {
            return new Impossible("/edition", "Deze versie bestaat niet.");
        }
        if (edition == standing.liveEdition()) {
            return new Pointless("Deze versie staat al op de site. Er is niets te plannen.");
        }
        if (edition < standing.liveEdition()) {
            return new Impossible(
                    "/edition",
                    "Op de site staat al een nieuwere versie. Herstel deze versie eerst.");
        }
        return withdrawal
                .map(Schedule::at)
                .filter(moment -> standing.liveEdition() == 0 && !at.isBefore(moment))
                .map(moment ->
                        impossible(
                                "Op dit moment is het intrekken al gepland of voorbij. Kies een eerder"
                                        + " moment voor publiceren."))
                .orElseGet(() -> apart(at, withdrawal));
    }

    /// A withdrawal at a moment, beside the publication that is planned.
    static Planning withdrawal(Kind.Standing standing, Instant at, Optional<Schedule> publication) {
        if (standing.liveEdition() == 0 && publication.isEmpty()) {
            return new Pointless(
                    "Dit staat niet op de site en er is geen publicatie gepland. Er is niets in te"
                            + " trekken.");
        }
        return publication
                .map(Schedule::at)
                .filter(moment -> standing.liveEdition() == 0 && !at.isAfter(moment))
                .map(moment ->
                        impossible(
                                "Op dit moment staat het nog niet op de site. Kies een later moment dan dat"
                                        + " van de publicatie."))
                .orElseGet(() -> apart(at, publication));
    }

    private static Planning apart(Instant at, Optional<Schedule> other) {
        return other.filter(schedule -> schedule.at().equals(at)).isPresent()
                ? impossible(
                        "Publiceren en intrekken kunnen niet op hetzelfde moment. Kies een ander"
                                + " moment.")
                : new Possible();
    }

    private static Planning impossible(String detail) {
        return new Impossible("/time", detail);
    }
}
