package nl.millenniumgemeenten.municipality.territory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.Existence;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// Who exists from when until when, and the changes that made it so. A change ends what it goes
/// from and, but for an absorption, may begin what it goes to, planned or not: a day in the future
/// is known as well as one in the past. Nothing here reads a clock or a database.
///
/// @param existences of every municipality in the register
/// @param changes all that were not cancelled
public record Territory(
        Map<MunicipalityCode, Existence> existences,
        Map<TerritorialChangeId, TerritorialChange> changes) {

    public Territory {
        existences = Map.copyOf(existences);
        changes = Map.copyOf(changes);
    }

    /// The territory of municipalities that exist so, made so by these changes; cancelled ones do
    /// nothing.
    public static Territory of(
            Map<MunicipalityCode, Existence> existences, Collection<TerritorialChange> changes) {
        return new Territory(
                existences,
                changes.stream()
                        .filter(change -> change.status() != Status.CANCELLED)
                        .collect(toUnmodifiableMap(TerritorialChange::id, Function.identity())));
    }

    /// The territory with a change, new or instead of the one that has its id; or all that speaks
    /// against it, each with the field at fault. Of what the earlier one did, only what this one no
    /// longer says is taken back: the rest stays as it is, with all that others made of it.
    public Decision<Territory> with(TerritorialChange change) {
        var base = without(change.id(), Optional.of(change));
        var faults = base.objections(change);
        if (!faults.isEmpty()) {
            return new Decision.Refused<>(faults);
        }
        return base.applying(change).unlessBroken(change);
    }

    /// The territory without a change that does not come about: what it ends goes on, what it
    /// begins never comes to be.
    public Decision<Territory> cancelling(TerritorialChange change) {
        return without(change.id(), Optional.empty()).unlessBroken(change);
    }

    /// The same, with every municipality of which no end was recorded ending where a change ends
    /// it.
    public Territory settled() {
        var next = new HashMap<>(existences);
        for (var change : changes.values()) {
            for (var code : change.from()) {
                next.computeIfPresent(
                        code,
                        (_, was) ->
                                was.knownUntil().isPresent()
                                                || !was.from().isBefore(change.effectiveOn())
                                        ? was
                                        : was.endingOn(change.effectiveOn()));
            }
        }
        return new Territory(next, changes);
    }

    /// The existences that differ from those of another territory.
    public Map<MunicipalityCode, Existence> differencesFrom(Territory other) {
        return existences.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.existences.get(entry.getKey())))
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The existence of a municipality in the register.
    public Existence existence(MunicipalityCode code) {
        return Objects.requireNonNull(existences.get(code), "Not in the register");
    }

    /// The change in which a municipality ends.
    public Optional<TerritorialChange> endOf(MunicipalityCode code) {
        return changes.values().stream().filter(change -> change.from().contains(code)).findFirst();
    }

    /// The changes by which a municipality begins.
    public List<TerritorialChange> beginningOf(MunicipalityCode code) {
        var existence = existences.get(code);
        return changes.values().stream()
                .filter(change -> change.mayBegin(code))
                .filter(change ->
                        existence != null && change.effectiveOn().equals(existence.from()))
                .toList();
    }

    /// The territory without a change and without its effects, but for those that `next`, which
    /// comes in its place, has too.
    private Territory without(TerritorialChangeId id, Optional<TerritorialChange> next) {
        var change = changes.get(id);
        if (change == null) {
            return this;
        }
        var others = new HashMap<>(changes);
        others.remove(id);
        var rest = new HashMap<>(existences);
        for (var code : change.from()) {
            if (next.filter(again -> again.ends(code, change.effectiveOn())).isEmpty()) {
                rest.computeIfPresent(code, (_, was) -> was.endingOn(Existence.NO_END));
            }
        }
        var remaining = new Territory(rest, others);
        for (var code : change.to()) {
            if (beginningOf(code).contains(change) && remaining.beginningOf(code).isEmpty()) {
                rest.computeIfPresent(
                        code,
                        (_, was) ->
                                next.filter(again -> again.mayBegin(code))
                                        .map(again -> was.beginningOn(again.effectiveOn()))
                                        .orElse(Existence.never(change.effectiveOn())));
            }
        }
        return new Territory(rest, others);
    }

    private Territory applying(TerritorialChange change) {
        var day = change.effectiveOn();
        var next = new HashMap<>(existences);
        for (var code : change.from()) {
            next.computeIfPresent(code, (_, was) -> was.endingOn(day));
        }
        for (var code : change.to()) {
            next.computeIfPresent(
                    code, (_, was) -> was.isNever() ? new Existence(day, Existence.NO_END) : was);
        }
        var all = new HashMap<>(changes);
        all.put(change.id(), change);
        return new Territory(next, all);
    }

    /// The changes that the existences contradict.
    public List<TerritorialChange> contradicted() {
        return changes.values().stream().filter(change -> !holds(change)).toList();
    }

    private Decision<Territory> unlessBroken(TerritorialChange because) {
        var faults =
                changes.values().stream()
                        .filter(other -> !other.id().equals(because.id()))
                        .filter(other -> !holds(other))
                        .map(other ->
                                new Fault(
                                        "effectiveOn",
                                        "Dan klopt herindeling "
                                                + other.id()
                                                + " niet meer. Wijzig die eerst."))
                        .toList();
        return Decision.of(faults, () -> this);
    }

    /// Whether a change and the existences say the same.
    private boolean holds(TerritorialChange change) {
        var day = change.effectiveOn();
        return change.from().stream()
                        .map(existences::get)
                        .allMatch(existence ->
                                existence != null
                                        && existence.until().equals(day)
                                        && existence.from().isBefore(day))
                && change.to().stream()
                        .map(existences::get)
                        .allMatch(existence ->
                                existence != null
                                        && existence.includes(day)
                                        && beginsAsItMust(change, existence));
    }

    private static boolean beginsAsItMust(TerritorialChange change, Existence existence) {
        return switch (change.kind()) {
            case MERGER, RENAME -> existence.from().equals(change.effectiveOn());
            case ABSORPTION -> existence.from().isBefore(change.effectiveOn());
            case SPLIT -> true;
        };
    }

    private List<Fault> objections(TerritorialChange change) {
        var faults = new ArrayList<Fault>();
        object("from", change.from(), code -> objectionToEnd(code, change), faults);
        object("to", change.to(), code -> objectionToReceive(code, change), faults);
        return faults;
    }

    private static void object(
            String field,
            List<MunicipalityCode> codes,
            Function<MunicipalityCode, Optional<String>> objection,
            List<Fault> faults) {
        for (int index = 0; index < codes.size(); index++) {
            var place = field + "/" + index;
            objection
                    .apply(codes.get(index))
                    .map(why -> new Fault(place, why))
                    .ifPresent(faults::add);
        }
    }

    private Optional<String> objectionToEnd(MunicipalityCode code, TerritorialChange change) {
        var existence = existences.get(code);
        if (existence == null) {
            return Optional.of("Deze gemeente staat niet in het register.");
        }
        var other = endOf(code);
        if (other.isPresent()) {
            return Optional.of(
                    other.get().effectiveOn().equals(change.effectiveOn())
                            ? "Deze gemeente houdt die dag al op, door herindeling "
                                    + other.get().id()
                                    + "."
                            : "Deze gemeente houdt al op door herindeling "
                                    + other.get().id()
                                    + "; een gemeente eindigt maar één keer.");
        }
        if (existence.isNever()) {
            return Optional.of("Deze gemeente is er nooit gekomen.");
        }
        if (!existence.from().isBefore(change.effectiveOn())) {
            return Optional.of("Deze gemeente bestond toen nog niet.");
        }
        if (existence.until().isBefore(change.effectiveOn())) {
            return Optional.of("Deze gemeente bestond toen niet meer.");
        }
        if (existence.knownUntil().isPresent() && existence.until().isAfter(change.effectiveOn())) {
            return Optional.of("Deze gemeente houdt op " + existence.until() + " op te bestaan.");
        }
        return changes.values().stream()
                .filter(earlier -> earlier.to().contains(code))
                .filter(earlier -> !earlier.effectiveOn().isBefore(change.effectiveOn()))
                .findFirst()
                .map(earlier ->
                        "Deze gemeente krijgt dan nog gebied, door herindeling "
                                + earlier.id()
                                + ".");
    }

    private Optional<String> objectionToReceive(MunicipalityCode code, TerritorialChange change) {
        var existence = existences.get(code);
        var day = change.effectiveOn();
        if (existence == null) {
            return Optional.of("Deze gemeente staat niet in het register.");
        }
        if (!existence.isNever() && !existence.until().isAfter(day)) {
            return Optional.of("Deze gemeente bestaat dan niet meer.");
        }
        return switch (change.kind()) {
            case ABSORPTION ->
                    existence.isNever() || !existence.from().isBefore(day)
                            ? Optional.of("Deze gemeente bestaat dan nog niet.")
                            : Optional.empty();
            case MERGER, RENAME ->
                    existence.isNever() || existence.from().equals(day)
                            ? Optional.empty()
                            : Optional.of(
                                    existence.from().isBefore(day)
                                            ? "Deze gemeente bestaat al. Kies een toevoeging, of"
                                                    + " een nieuwe gemeente."
                                            : "Deze gemeente begint op een andere dag.");
            case SPLIT ->
                    existence.isNever() || !existence.from().isAfter(day)
                            ? Optional.empty()
                            : Optional.of("Deze gemeente bestaat dan nog niet.");
        };
    }

    /// Why a municipality cannot be given these days of existence. Those that changes give it stay;
    /// and one that is here already begins and ends by a change only, so that each that ended has
    /// its successors. What came before the first change of the register can be filled in freely.
    List<Fault> contradictions(MunicipalityCode code, Existence existence) {
        var faults = new ArrayList<Fault>();
        var known = existences.get(code);
        var end = endOf(code);
        if (end.isPresent() && !existence.until().equals(end.get().effectiveOn())) {
            faults.add(contradiction("existsUntil", end.get().id(), end.get().effectiveOn()));
        } else if (end.isEmpty() && known != null && endsOtherwise(known, existence)) {
            faults.add(
                    new Fault(
                            "existsUntil",
                            "Een gemeente houdt op door een herindeling. Leg die vast, dan staat"
                                    + " deze dag hier vanzelf."));
        }
        var begin =
                beginningOf(code).stream()
                        .filter(change -> !existence.from().equals(change.effectiveOn()))
                        .findFirst();
        if (begin.isPresent()) {
            faults.add(contradiction("existsFrom", begin.get().id(), begin.get().effectiveOn()));
        } else if (beginningOf(code).isEmpty() && known != null && beginsLater(known, existence)) {
            faults.add(
                    new Fault(
                            "existsFrom",
                            "Een gemeente begint door een herindeling. Leg die vast, dan staat deze"
                                    + " dag hier vanzelf."));
        }
        return faults;
    }

    private static boolean endsOtherwise(Existence known, Existence next) {
        return next.knownUntil().isPresent() && !next.until().equals(known.until());
    }

    private boolean beginsLater(Existence known, Existence next) {
        return next.from().isAfter(known.from())
                && changes.values().stream()
                        .anyMatch(change -> change.effectiveOn().isBefore(next.from()));
    }

    private static Fault contradiction(String field, TerritorialChangeId id, LocalDate day) {
        return new Fault(
                field, "Herindeling " + id + " zegt " + day + ". Wijzig eerst die herindeling.");
    }
}
