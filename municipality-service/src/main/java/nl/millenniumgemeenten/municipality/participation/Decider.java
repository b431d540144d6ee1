package nl.millenniumgemeenten.municipality.participation;

import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange.Body;

/// Who decided that a municipality would take part.
public enum Decider {
    /// Nobody wrote it down.
    UNKNOWN,
    COUNCIL,
    COLLEGE;

    /// The one that a published name stands for.
    public static Decider of(Body body) {
        return switch (body) {
            case COUNCIL -> COUNCIL;
            case COLLEGE -> COLLEGE;
        };
    }

    /// As it is published, where it is known.
    Optional<Body> known() {
        return switch (this) {
            case UNKNOWN -> Optional.empty();
            case COUNCIL -> Optional.of(Body.COUNCIL);
            case COLLEGE -> Optional.of(Body.COLLEGE);
        };
    }
}
