package nl.millenniumgemeenten.municipality.contact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;

/// Who came after whom, as a day knows it. Whoever speaks for a municipality speaks from the day of
/// its end for the one that came after it; where several did, an editor says for which. Nothing is
/// kept of it with the contact: a change that is moved or corrected moves or corrects this too.
///
/// @param ends the change by which each ended municipality ended, by its code
record Following(Map<MunicipalityCode, TerritorialChange> ends) {

    Following {
        ends = Map.copyOf(ends);
    }

    /// What these changes mean on a day.
    static Following on(LocalDate day, Collection<TerritorialChange> changes) {
        return new Following(
                changes.stream()
                        .filter(change -> change.status() != Status.CANCELLED)
                        .filter(change -> !change.effectiveOn().isAfter(day))
                        .flatMap(change ->
                                change.from().stream().map(code -> Map.entry(code, change)))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (first, _) -> first)));
    }

    /// Those that somebody speaks for who was given these: these, and who came after them.
    List<MunicipalityCode> spokenFor(Collection<MunicipalityCode> given) {
        return reached(given, code -> successor(code).stream());
    }

    /// Those that lead to a municipality, and itself: whoever was given one of these speaks for it.
    List<MunicipalityCode> leadingTo(MunicipalityCode code) {
        return reached(
                List.of(code),
                later ->
                        ends.keySet().stream()
                                .filter(earlier ->
                                        successor(earlier).filter(later::equals).isPresent()));
    }

    /// The several that came after a municipality, or nothing where one did, or none.
    List<MunicipalityCode> choice(MunicipalityCode code) {
        var end = ends.get(code);
        return end == null || end.to().size() < 2 ? List.of() : end.to();
    }

    private Optional<MunicipalityCode> successor(MunicipalityCode code) {
        return Optional.ofNullable(ends.get(code))
                .map(TerritorialChange::to)
                .filter(to -> to.size() == 1)
                .map(List::getFirst);
    }

    private static List<MunicipalityCode> reached(
            Collection<MunicipalityCode> from,
            Function<MunicipalityCode, Stream<MunicipalityCode>> step) {
        Set<MunicipalityCode> reached = new TreeSet<>(from);
        var next = new LinkedHashSet<>(from);
        while (!next.isEmpty()) {
            var further = next.stream().flatMap(step).filter(reached::add).toList();
            next.clear();
            next.addAll(further);
        }
        return List.copyOf(reached);
    }
}
