package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;

/// Chooses the boundary that a municipality had on a day.
public final class Territory {
    private Territory() {}

    /// The boundary of the year nearest to the day of the register, provided that the municipality
    /// received no territory in between: then it is right on that day too.
    public static Optional<BoundaryChange.Recorded> of(
            String code, Register register, Geography geography) {
        var day = register.today();
        return geography.of(code).values().stream()
                .filter(boundary -> unchanged(code, register, newYear(boundary), day))
                .min(
                        Comparator.comparingLong(boundary ->
                                Math.abs(newYear(boundary).toEpochDay() - day.toEpochDay())));
    }

    private static boolean unchanged(
            String code, Register register, LocalDate one, LocalDate other) {
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;
        return register.changesTo(code).stream()
                .filter(change -> change.status() != TerritorialChangeChange.Status.CANCELLED)
                .map(TerritorialChangeChange.Recorded::effectiveOn)
                .noneMatch(changed -> changed.isAfter(first) && !changed.isAfter(last));
    }

    private static LocalDate newYear(BoundaryChange.Recorded boundary) {
        return LocalDate.of(boundary.year(), 1, 1);
    }
}
