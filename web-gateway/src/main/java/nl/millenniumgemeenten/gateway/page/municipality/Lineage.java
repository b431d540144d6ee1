package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// The family of a municipality: where its territory came from and where it went, step by step.
final class Lineage {
    private final Reading reading;

    Lineage(Reading reading) {
        this.reading = reading;
    }

    /// The changes in which a municipality ends or gives territory.
    List<TerritorialChangeChange.Recorded> left(String code) {
        return reading.ask(new Question.ChangesFrom(code)).stream()
                .filter(Lineage::isNotCancelled)
                .toList();
    }

    /// What a municipality went or will go into, and what that went into.
    List<RelatedMunicipalityView> successors(String code) {
        return successors(left(code), Set.of(code));
    }

    /// What a municipality came from, and what that came from. Of a page of an earlier day, only
    /// what had happened by then.
    List<RelatedMunicipalityView> predecessors(String code) {
        return predecessors(code, Set.of(code));
    }

    /// On what law or decision its changes rest.
    List<FactView> grounds(String code) {
        return Stream.concat(
                        left(code).stream(), reading.ask(new Question.ChangesTo(code)).stream())
                .filter(this::isTold)
                .distinct()
                .flatMap(change -> ground(change).stream())
                .toList();
    }

    /// Another municipality where it stands in a list.
    Optional<RelatedMunicipalityView> related(
            String code, String note, List<RelatedMunicipalityView> further) {
        return reading.ask(new Question.MunicipalityWith(code))
                .map(found ->
                        new RelatedMunicipalityView(
                                found.name(),
                                reading.address(MunicipalityText.path(found)),
                                note,
                                MunicipalityText.badges(
                                        isFormer(found),
                                        reading.ask(new Question.StandingOf(code))),
                                further));
    }

    /// Whether a municipality existed and has ended.
    boolean isFormer(MunicipalityChange.Recorded municipality) {
        var until = municipality.existsUntil();
        return until != null
                && !MunicipalityText.isNever(municipality)
                && reading.ask(new Question.HasCome(until));
    }

    private List<RelatedMunicipalityView> successors(
            List<TerritorialChangeChange.Recorded> changes, Set<String> seen) {
        var related = new ArrayList<RelatedMunicipalityView>();
        for (var change : changes) {
            for (var to : change.to()) {
                if (!seen.contains(to)) {
                    var later = left(to).stream().filter(this::isTold).toList();
                    related(
                                    to,
                                    "vanaf " + DutchText.date(change.effectiveOn()),
                                    successors(later, with(seen, to)))
                            .ifPresent(related::add);
                }
            }
        }
        return related;
    }

    private List<RelatedMunicipalityView> predecessors(String code, Set<String> seen) {
        var related = new ArrayList<RelatedMunicipalityView>();
        for (var change : reading.ask(new Question.ChangesTo(code))) {
            for (var from : change.from()) {
                if (isTold(change) && !seen.contains(from)) {
                    related(from, came(change, seen), predecessors(from, with(seen, from)))
                            .ifPresent(related::add);
                }
            }
        }
        return related;
    }

    /// What happened: of its own predecessors a municipality speaks as "this one".
    private String came(TerritorialChangeChange.Recorded change, Set<String> seen) {
        return seen.size() == 1
                ? MunicipalityText.came(change, !hasCome(change))
                : "tot " + DutchText.date(change.effectiveOn());
    }

    /// What is cancelled is not told, and on a page of another day nothing that came later.
    private boolean isTold(TerritorialChangeChange.Recorded change) {
        return isNotCancelled(change) && (reading.at().isEmpty() || hasCome(change));
    }

    private boolean hasCome(TerritorialChangeChange.Recorded change) {
        return reading.ask(new Question.HasCome(change.effectiveOn()));
    }

    private static boolean isNotCancelled(TerritorialChangeChange.Recorded change) {
        return change.status() != TerritorialChangeChange.Status.CANCELLED;
    }

    private static Optional<FactView> ground(TerritorialChangeChange.Recorded change) {
        return Optional.ofNullable(change.legalGround())
                .filter(ground -> !ground.isBlank())
                .map(ground ->
                        new FactView(
                                "Herindeling op "
                                        + DutchText.date(change.effectiveOn())
                                        + " volgens",
                                ground));
    }

    private static Set<String> with(Set<String> seen, String code) {
        var all = new LinkedHashSet<>(seen);
        all.add(code);
        return all;
    }
}
