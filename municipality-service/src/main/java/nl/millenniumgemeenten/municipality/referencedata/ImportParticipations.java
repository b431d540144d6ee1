package nl.millenniumgemeenten.municipality.referencedata;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.municipality.participation.Facts;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Participations;
import nl.millenniumgemeenten.municipality.participation.Successors;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;

/// Lays participations of files beside what editors know of them.
@Singleton
class ImportParticipations {
    private final Participations participations;
    private final Successors successors;

    ImportParticipations(Participations participations, Successors successors) {
        this.participations = participations;
        this.successors = successors;
    }

    /// Participations with all that the register knows beside what their rows say. A row that does
    /// not go together with it is refused.
    List<Candidate<Participation>> besideEditors(List<Candidate<Participation>> read) {
        if (read.isEmpty()) {
            return read;
        }
        var known = participations.byKey();
        return read.stream()
                .flatMap(candidate -> {
                    var there = known.get(candidate.key());
                    return there == null
                            ? Optional.of(candidate).stream()
                            : beside(candidate, there).stream();
                })
                .toList();
    }

    /// With what is to be decided of those whose municipality has ended.
    List<Candidate<Participation>> foreseen(List<Candidate<Participation>> read) {
        var parts = successors.foreseen(read.stream().map(Candidate::state).toList());
        return IntStream.range(0, read.size())
                .mapToObj(index -> read.get(index).saying(parts.get(index)))
                .toList();
    }

    private Optional<Candidate<Participation>> beside(
            Candidate<Participation> candidate, Revised<Participation> there) {
        var merged =
                MergedFacts.of(
                        there.state().facts(),
                        candidate.state().facts(),
                        MergedFacts.remarksAreImported(participations.revisions(candidate.key())));
        return switch (merged) {
            case Decision.Accepted<Facts>(var facts) ->
                    Optional.of(candidate.saying(there.state().with(facts)));
            case Decision.Refused<Facts>(var faults) -> {
                candidate.rows().forEach(row -> faults.forEach(fault -> refuse(row, fault)));
                yield Optional.empty();
            }
        };
    }

    private static void refuse(ReferenceRow row, Fault fault) {
        row.refuse(fault.field(), "past niet bij wat redacteuren vastlegden: " + fault.detail());
    }
}
