package nl.millenniumgemeenten.municipality.tooi;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.register.FieldChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.Territory;

/// What TOOI and the register say of one municipality, held to the territorial changes.
///
/// @param today after it, an end is only planned
record Comparison(Territory territory, LocalDate today) {

    /// What comes of it.
    sealed interface Outcome {

        /// Nothing can be taken, and why.
        record Refused(String why) implements Outcome {}

        /// The municipality as it becomes.
        ///
        /// @param left what TOOI says otherwise and is not taken
        record Compared(Municipality next, List<FieldChange> left) implements Outcome {
            public Compared {
                left = List.copyOf(left);
            }
        }
    }

    /// Lays the two beside each other.
    ///
    /// @param alone whether the register knows the municipality from TOOI alone, and so believes it
    Outcome of(TooiEntry entry, Municipality known, boolean alone) {
        var contradictions = contradictions(entry);
        if (!contradictions.isEmpty()) {
            return new Outcome.Refused(contradictions);
        }
        var existence = known.existence();
        var from = alone ? entry.begin() : existence.knownFrom().or(entry::begin);
        var until = alone ? entry.end().or(() -> end(entry)) : existence.knownUntil();
        var first = from.orElse(existence.from());
        var firstWithout = until.orElse(Existence.NO_END);
        if (!existence.isNever() && !first.isBefore(firstWithout)) {
            return new Outcome.Refused(
                    "dan begint de gemeente niet voor haar einde, " + firstWithout);
        }
        var named = alone ? known.named(entry.name()) : known;
        var next = existence.isNever() ? named : named.existing(new Existence(first, firstWithout));
        var broken = broken(next);
        return broken.isEmpty()
                ? new Outcome.Compared(next, differences(entry, next))
                : new Outcome.Refused(broken);
    }

    /// What TOOI says otherwise; a planned end that it does not know yet is none.
    List<FieldChange> differences(TooiEntry entry, Municipality known) {
        var differences = new ArrayList<FieldChange>();
        if (!known.name().equals(entry.name())) {
            differences.add(new FieldChange("naam", known.name(), entry.name()));
        }
        var from = known.existence().knownFrom();
        if (entry.begin().isPresent() && !entry.begin().equals(from)) {
            differences.add(
                    new FieldChange("begin", text(from, "onbekend"), text(entry.begin(), "")));
        }
        var until = known.existence().knownUntil();
        boolean planned =
                entry.end().isEmpty() && until.filter(day -> day.isAfter(today)).isPresent();
        if (!entry.end().equals(until) && !planned && !known.existence().isNever()) {
            differences.add(
                    new FieldChange(
                            "einde",
                            text(until, "niet bekend"),
                            text(entry.end(), "dat er geen is")));
        }
        return differences;
    }

    private Optional<LocalDate> end(TooiEntry entry) {
        return territory.endOf(entry.code()).map(TerritorialChange::effectiveOn);
    }

    /// What changes say otherwise of the first day and of the end.
    private String contradictions(TooiEntry entry) {
        var begins =
                territory.beginningOf(entry.code()).stream()
                        .limit(1)
                        .flatMap(change -> contradiction(change, "het begin", entry.begin()));
        var ends =
                territory.endOf(entry.code()).stream()
                        .flatMap(change -> contradiction(change, "het einde", entry.end()));
        return Stream.concat(begins, ends).collect(joining("; "));
    }

    private static Stream<String> contradiction(
            TerritorialChange change, String what, Optional<LocalDate> said) {
        return said.stream()
                .filter(day -> !day.equals(change.effectiveOn()))
                .map(day ->
                        "herindeling %s zegt dat %s %s is, TOOI %s"
                                .formatted(change.id(), what, change.effectiveOn(), day));
    }

    /// The changes that would no longer hold.
    private String broken(Municipality next) {
        var existences = new HashMap<>(territory.existences());
        existences.put(next.code(), next.existence());
        var before = territory.contradicted();
        return new Territory(existences, territory.changes())
                .contradicted().stream()
                        .filter(change -> !before.contains(change))
                        .map(change -> "dan klopt herindeling " + change.id() + " niet meer")
                        .collect(joining("; "));
    }

    private static String text(Optional<LocalDate> day, String absent) {
        return day.map(LocalDate::toString).orElse(absent);
    }
}
