package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A territorial change as it is kept.
///
/// @param kind `MERGER`, `ABSORPTION`, `SPLIT` or `RENAME`
/// @param status `PLANNED`, `IN_FORCE` or `CANCELLED`
/// @param from the codes that end
/// @param to the codes that get the territory
@Serdeable
public record TerritorialChangeJson(
        String id,
        long revision,
        String kind,
        String status,
        LocalDate effectiveOn,
        List<String> from,
        List<String> to,
        @Nullable String legalGround,
        @Nullable String source,
        Instant recordedAt) {

    public TerritorialChangeJson {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /// Whether it is still to come.
    public boolean planned() {
        return status.equals("PLANNED");
    }

    /// Whether it was called off.
    public boolean cancelled() {
        return status.equals("CANCELLED");
    }

    /// Whether a municipality has a part in it.
    public boolean concerns(String code) {
        return from.contains(code) || to.contains(code);
    }
}
