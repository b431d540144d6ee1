package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;

/// Chooses the boundary that a municipality had on a day, or makes it of those of the
/// municipalities that went into it.
public final class Territory {
    private final Register register;
    private final Geography geography;

    private Territory(Register register, Geography geography) {
        this.register = register;
        this.geography = geography;
    }

    /// The boundary of the year nearest to the day of the register, provided that the municipality
    /// received no territory in between: then it is right on that day too. Where there is none,
    /// what the municipalities that it came out of had together.
    public static Optional<BoundaryChange.Recorded> of(
            String code, Register register, Geography geography) {
        var territory = new Territory(register, geography);
        return territory.own(code).or(() -> territory.joined(code));
    }

    private Optional<BoundaryChange.Recorded> own(String code) {
        var day = register.today();
        return geography.of(code).values().stream()
                .filter(boundary -> unchanged(code, newYear(boundary.year()), day))
                .min(Comparator.comparingLong(boundary -> distance(boundary.year())));
    }

    /// Of one year only: neighbours have the same points along their border in that.
    private Optional<BoundaryChange.Recorded> joined(String code) {
        var day = register.today();
        if (origins(code, day).isEmpty()) {
            return Optional.empty();
        }
        return geography.byId().values().stream()
                .map(BoundaryChange.Recorded::year)
                .distinct()
                .sorted(Comparator.comparingLong(this::distance))
                .map(year -> parts(code, day, year))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .map(parts -> joined(code, parts));
    }

    private static BoundaryChange.Recorded joined(
            String code, List<BoundaryChange.Recorded> parts) {
        var newest =
                parts.stream()
                        .max(Comparator.comparing(BoundaryChange.Recorded::recordedAt))
                        .orElseThrow();
        return new BoundaryChange.Recorded(
                code + "-" + newest.year(),
                newest.revision(),
                code,
                newest.year(),
                JoinedTerritory.of(parts.stream().map(BoundaryChange.Recorded::geometry).toList()),
                newest.source(),
                newest.recordedAt());
    }

    /// The boundaries of a year that together are the territory on a day; none where one of them is
    /// missing.
    private List<BoundaryChange.Recorded> parts(String code, LocalDate day, int year) {
        var own = geography.of(code).get(year);
        if (own != null && unchanged(code, newYear(year), day)) {
            return List.of(own);
        }
        var parts = new ArrayList<BoundaryChange.Recorded>();
        for (var origin : origins(code, day)) {
            var before = parts(origin.code(), origin.until().minusDays(1), year);
            if (before.isEmpty()) {
                return List.of();
            }
            parts.addAll(before);
        }
        return parts;
    }

    /// A municipality of which the whole went into another on a day.
    private record Origin(String code, LocalDate until) {}

    /// The municipalities that were all of this one before it last received territory; none where
    /// it received a part of another, or gave some away afterwards.
    private List<Origin> origins(String code, LocalDate day) {
        var received =
                register.changesTo(code).stream()
                        .filter(change -> counts(change) && !change.effectiveOn().isAfter(day))
                        .toList();
        if (received.isEmpty()) {
            return List.of();
        }
        var last = received.getLast().effectiveOn();
        var origins = new TreeSet<String>();
        for (var change : received) {
            if (change.effectiveOn().equals(last)) {
                if (!isWhole(change) || change.to().size() > 1) {
                    return List.of();
                }
                origins.addAll(change.from());
            }
        }
        if (register.existedOn(code, last.minusDays(1))) {
            origins.add(code);
        }
        return gave(code, last, day)
                ? List.of()
                : origins.stream().map(origin -> new Origin(origin, last)).toList();
    }

    private boolean isWhole(TerritorialChangeChange.Recorded change) {
        return change.kind() != TerritorialChangeChange.Kind.SPLIT
                && change.from().stream()
                        .noneMatch(from -> register.existedOn(from, change.effectiveOn()));
    }

    /// Whether a municipality lost territory from one day until another, and went on.
    private boolean gave(String code, LocalDate first, LocalDate last) {
        return register.changesFrom(code).stream()
                .filter(Territory::counts)
                .map(TerritorialChangeChange.Recorded::effectiveOn)
                .anyMatch(on ->
                        !on.isBefore(first) && !on.isAfter(last) && register.existedOn(code, on));
    }

    private boolean unchanged(String code, LocalDate one, LocalDate other) {
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;
        return register.changesTo(code).stream()
                .filter(Territory::counts)
                .map(TerritorialChangeChange.Recorded::effectiveOn)
                .noneMatch(changed -> changed.isAfter(first) && !changed.isAfter(last));
    }

    private static boolean counts(TerritorialChangeChange.Recorded change) {
        return change.status() != TerritorialChangeChange.Status.CANCELLED;
    }

    private long distance(int year) {
        return Math.abs(newYear(year).toEpochDay() - register.today().toEpochDay());
    }

    private static LocalDate newYear(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
