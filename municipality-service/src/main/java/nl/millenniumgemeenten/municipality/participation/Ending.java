package nl.millenniumgemeenten.municipality.participation;

import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;

/// Why a participation ended.
public sealed interface Ending {

    /// It did not end, or nobody wrote down why.
    record Unknown() implements Ending {}

    /// For this reason.
    record Because(EndReason reason) implements Ending {}

    /// The reason, where it is known.
    default Optional<EndReason> known() {
        return switch (this) {
            case Unknown() -> Optional.empty();
            case Because(var reason) -> Optional.of(reason);
        };
    }
}
