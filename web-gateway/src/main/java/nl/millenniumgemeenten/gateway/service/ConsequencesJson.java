package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a territorial change would do to the existence of municipalities.
@Serdeable
public record ConsequencesJson(List<Existence> existences) {
    public ConsequencesJson {
        existences = List.copyOf(existences);
    }

    /// A municipality that would exist from or until another day than now.
    ///
    /// @param known whether it is in the register already
    /// @param from,until as they would be
    @Serdeable
    public record Existence(
            String code, boolean known, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
