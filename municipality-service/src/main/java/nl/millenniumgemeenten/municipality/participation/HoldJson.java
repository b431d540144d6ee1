package nl.millenniumgemeenten.municipality.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Objects;
import nl.millenniumgemeenten.events.ParticipationChange;
import org.jspecify.annotations.Nullable;

/// A hold over HTTP and as the database keeps it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record HoldJson(LocalDate since, @Nullable LocalDate until) {

    static HoldJson of(Hold hold) {
        return new HoldJson(hold.since(), hold.knownUntil().orElse(null));
    }

    Hold hold() {
        return new Hold(since, Objects.requireNonNullElse(until, Hold.OPEN));
    }

    ParticipationChange.Hold published() {
        return new ParticipationChange.Hold(since, until);
    }
}
