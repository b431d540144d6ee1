package nl.millenniumgemeenten.gateway.api.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.site.Register;
import org.jspecify.annotations.Nullable;

/// A change of municipal territory.
///
/// @param status on the day that is asked about: a plan until its day has come
public record TerritorialChangeJson(
        String id,
        TerritorialChangeChange.Kind kind,
        TerritorialChangeChange.Status status,
        LocalDate effectiveOn,
        List<PlaceJson> from,
        List<PlaceJson> to,
        @Nullable String legalGround,
        @Nullable String source,
        long revision,
        Instant recordedAt) {

    public TerritorialChangeJson {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /// A change as it stands on the day of the register.
    public static TerritorialChangeJson of(
            TerritorialChangeChange.Recorded change, Register register) {
        return new TerritorialChangeJson(
                change.id(),
                change.kind(),
                status(change, register.today()),
                change.effectiveOn(),
                places(change.from(), register),
                places(change.to(), register),
                change.legalGround(),
                change.source(),
                change.revision(),
                change.recordedAt());
    }

    /// How a change stands on a day.
    public static TerritorialChangeChange.Status status(
            TerritorialChangeChange.Recorded change, LocalDate day) {
        if (change.status() == TerritorialChangeChange.Status.CANCELLED) {
            return change.status();
        }
        return change.effectiveOn().isAfter(day)
                ? TerritorialChangeChange.Status.PLANNED
                : TerritorialChangeChange.Status.IN_FORCE;
    }

    private static List<PlaceJson> places(List<String> codes, Register register) {
        return codes.stream().map(code -> PlaceJson.of(code, register)).toList();
    }
}
