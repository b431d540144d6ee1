package nl.millenniumgemeenten.municipality.participation;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Recording;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChanges;
import nl.millenniumgemeenten.municipality.territory.WhenInForce;

/// Looks after the parts of municipalities that have ended. For each that came after one, editors
/// decide whether it goes on with its part; under a new code the same municipality goes on by
/// itself.
@Singleton
public class Successors implements WhenInForce {
    private final Participations participations;
    private final Municipalities municipalities;
    private final TerritorialChanges changes;

    Successors(
            Participations participations,
            Municipalities municipalities,
            TerritorialChanges changes) {
        this.participations = participations;
        this.municipalities = municipalities;
        this.changes = changes;
    }

    @Override
    public void apply(TerritorialChange change, LocalDate day, Author author, Instant at) {
        participations.lock();
        var concerned = participations.succeeded(change.from());
        if (!concerned.isEmpty()) {
            var ends = ends();
            concerned.forEach(known -> settle(known.state().code(), ends, author, at));
        }
    }

    /// Settles what the end of its municipality means for a part, if it has ended.
    void settle(MunicipalityCode code, Author author, Instant at) {
        settle(List.of(code), author, at);
    }

    /// The same for every part in the register.
    public void settle(Author author, Instant at) {
        settle(
                participations.everything().stream().map(known -> known.state().code()).toList(),
                author,
                at);
    }

    private void settle(List<MunicipalityCode> codes, Author author, Instant at) {
        var ends = ends();
        codes.stream().filter(ends::containsKey).forEach(code -> settle(code, ends, author, at));
    }

    /// A participation with all that is to be decided of it.
    public Participation foreseen(Participation participation) {
        return foreseen(participation, ends());
    }

    /// The same of many, at once.
    public List<Participation> foreseen(List<Participation> all) {
        var ends = ends();
        return all.stream().map(each -> foreseen(each, ends)).toList();
    }

    /// The successor's part once it goes on with that of an ended municipality; stored and
    /// announced, unless it cannot.
    Decision<Participation> goOn(
            Participation part, MunicipalityCode successor, Author author, Instant at) {
        var continuation = continuation(part);
        var known = participations.find(successor.value());
        var next =
                known.map(own -> continuation.added(own.state()))
                        .orElseGet(() -> new Decision.Accepted<>(continuation.begun(successor)));
        return next.map(state -> store(state, known, ends(), author, at));
    }

    /// The successor's part as if it had never gone on with that of this municipality; stored and
    /// announced, unless it was changed since.
    Decision<Participation> undo(
            Participation part, MunicipalityCode successor, Author author, Instant at) {
        var known = participations.find(successor.value());
        if (known.filter(own -> own.state().continues().contains(part.code())).isEmpty()) {
            return new Decision.Accepted<>(part);
        }
        var others =
                known.get().state().continues().stream()
                        .filter(code -> !code.equals(part.code()))
                        .flatMap(code -> participations.find(code.value()).stream())
                        .map(other -> continuation(other.state()))
                        .toList();
        return continuation(part)
                .undone(states(successor), others)
                .map(state -> store(state, known, ends(), author, at));
    }

    /// Those that came after a municipality.
    List<Municipality> of(MunicipalityCode code) {
        return Optional.ofNullable(ends().get(code)).map(TerritorialChange::to).stream()
                .flatMap(List::stream)
                .map(this::municipality)
                .toList();
    }

    /// The first day on which a municipality no longer exists.
    LocalDate firstDayWithout(MunicipalityCode code) {
        return municipality(code).existence().until();
    }

    /// Reads the part anew: settling another may have changed it.
    private void settle(
            MunicipalityCode code,
            Map<MunicipalityCode, TerritorialChange> ends,
            Author author,
            Instant at) {
        participations.find(code.value()).ifPresent(known -> settle(known, ends, author, at));
    }

    private void settle(
            Revised<Participation> known,
            Map<MunicipalityCode, TerritorialChange> ends,
            Author author,
            Instant at) {
        var part = foreseen(known.state(), ends);
        var end = Optional.ofNullable(ends.get(part.code()));
        boolean renamed =
                end.filter(change -> change.kind() == TerritorialChangeChange.Kind.RENAME)
                        .isPresent();
        for (var succession : part.successions()) {
            var to = succession.to();
            boolean isSuccessor = end.filter(change -> change.to().contains(to)).isPresent();
            switch (succession.decision()) {
                case UNDECIDED -> {
                    if (renamed && goOn(part, to, author, at) instanceof Decision.Accepted<?>) {
                        part = deciding(part, to, SuccessionDecision.CONTINUES);
                    }
                }
                case CONTINUES -> {
                    if (isSuccessor) {
                        move(part, to, ends, author, at);
                    } else if (undo(part, to, author, at) instanceof Decision.Accepted<?>) {
                        part = deciding(part, to, SuccessionDecision.UNDECIDED);
                    }
                }
                case ENDS -> {}
            }
        }
        store(foreseen(part, ends), Optional.of(known), ends, author, at);
    }

    private Participation deciding(
            Participation part, MunicipalityCode to, SuccessionDecision decision) {
        return part.deciding(to, decision, firstDayWithout(part.code()));
    }

    /// The successor's part, from the day on which it now begins.
    private void move(
            Participation part,
            MunicipalityCode successor,
            Map<MunicipalityCode, TerritorialChange> ends,
            Author author,
            Instant at) {
        participations
                .find(successor.value())
                .ifPresent(own ->
                        store(
                                continuation(part).moved(own.state(), daysWithout(part.code())),
                                Optional.of(own),
                                ends,
                                author,
                                at));
    }

    /// Stores a part; one that ended with its own municipality has successors of its own.
    private Participation store(
            Participation state,
            Optional<Revised<Participation>> known,
            Map<MunicipalityCode, TerritorialChange> ends,
            Author author,
            Instant at) {
        var expected =
                known.<Expected>map(there -> new Expected.Revision(there.revision()))
                        .orElseGet(Expected.Nothing::new);
        var stored = participations.save(state, expected, author, at);
        if (ends.containsKey(state.code()) && !foreseen(state, ends).equals(state)) {
            settle(stored, ends, author, at);
        }
        return stored.state();
    }

    private Participation foreseen(
            Participation part, Map<MunicipalityCode, TerritorialChange> ends) {
        var end = ends.get(part.code());
        if (end != null) {
            return part.succeededBy(end.to(), end.effectiveOn());
        }
        return part.successions().isEmpty()
                ? part
                : part.succeededBy(List.of(), firstDayWithout(part.code()));
    }

    /// The change in force by which a municipality ended, by its code.
    private Map<MunicipalityCode, TerritorialChange> ends() {
        return changes.everything().stream()
                .map(Revised::state)
                .filter(change -> change.status() == TerritorialChangeChange.Status.IN_FORCE)
                .flatMap(change -> change.from().stream().map(code -> Map.entry(code, change)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private Continuation continuation(Participation part) {
        var municipality = municipality(part.code());
        return new Continuation(part, municipality.name(), municipality.existence().until());
    }

    private Municipality municipality(MunicipalityCode code) {
        return municipalities.find(code.value()).orElseThrow().state();
    }

    /// Every day that was ever thought to be the first without a municipality.
    private List<LocalDate> daysWithout(MunicipalityCode code) {
        return municipalities.revisions(code.value()).stream()
                .map(recording -> recording.revised().state().existence().until())
                .distinct()
                .toList();
    }

    private List<Participation> states(MunicipalityCode code) {
        return participations.revisions(code.value()).stream()
                .map(Recording::revised)
                .map(Revised::state)
                .toList();
    }
}
