package nl.millenniumgemeenten.municipality.participation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.register.Decision;

/// When a participation was on hold, oldest first. No two overlap, so only the last can be open.
public record Holds(List<Hold> all) {

    /// It never was.
    public static final Holds NONE = new Holds(List.of());

    public Holds {
        all = all.stream().sorted(comparing(Hold::since)).toList();
        for (int index = 1; index < all.size(); index++) {
            if (all.get(index).since().isBefore(all.get(index - 1).until())) {
                throw new IllegalArgumentException("Holds overlap");
            }
        }
    }

    /// Whether one holds on a day.
    public boolean includes(LocalDate day) {
        return all.stream().anyMatch(hold -> hold.includes(day));
    }

    /// Whether the last one has no end yet.
    public boolean isOpen() {
        return !all.isEmpty() && all.getLast().until().equals(Hold.OPEN);
    }

    /// The first day after the last one that ended.
    LocalDate free() {
        return all.isEmpty() ? LocalDate.MIN : all.getLast().until();
    }

    /// These, and one from a day on.
    Decision<Holds> from(LocalDate since) {
        if (isOpen()) {
            return Decision.refused("since", "Deze deelname is al gepauzeerd.");
        }
        if (since.isBefore(free())) {
            return Decision.refused(
                    "since", "Kies een dag na de vorige pauze: vanaf " + free() + ".");
        }
        return new Decision.Accepted<>(
                new Holds(
                        Stream.concat(all.stream(), Stream.of(new Hold(since, Hold.OPEN)))
                                .toList()));
    }

    /// These, back from a day on. One that would only have begun by then never was.
    Holds back(LocalDate day) {
        if (!isOpen()) {
            return this;
        }
        var before = all.subList(0, all.size() - 1);
        var last = all.getLast();
        return new Holds(
                last.since().isBefore(day)
                        ? Stream.concat(before.stream(), Stream.of(new Hold(last.since(), day)))
                                .toList()
                        : before);
    }
}
