package nl.millenniumgemeenten.municipality.referencedata;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.goal.Goals;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Participations;
import nl.millenniumgemeenten.municipality.participation.Successors;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the reference data into the register: all of it or nothing, in one transaction, one import
/// at a time. A row that says what it said last time is left alone, so that what an editor changed
/// later stays; a row that says something new is taken whole, as a change with its event. What is
/// no longer in the files stays in the register.
@Singleton
public class ImportReferenceData {
    private static final Logger LOG = LoggerFactory.getLogger(ImportReferenceData.class);

    private final ReferenceFiles files;
    private final Fingerprints fingerprints;
    private final Municipalities municipalities;
    private final Goals goals;
    private final TerritorialChanges territorialChanges;
    private final Participations participations;
    private final ImportTerritory territory;
    private final Successors successors;
    private final InstantSource clock;

    ImportReferenceData(
            ReferenceFiles files,
            Fingerprints fingerprints,
            Municipalities municipalities,
            Goals goals,
            TerritorialChanges territorialChanges,
            Participations participations,
            ImportTerritory territory,
            Successors successors,
            InstantSource clock) {
        this.files = files;
        this.fingerprints = fingerprints;
        this.municipalities = municipalities;
        this.goals = goals;
        this.territorialChanges = territorialChanges;
        this.participations = participations;
        this.territory = territory;
        this.successors = successors;
        this.clock = clock;
    }

    private record Candidates(
            List<Candidate<Municipality>> municipalities,
            List<Candidate<Goal>> goals,
            List<Candidate<TerritorialChange>> territorialChanges,
            List<Candidate<Participation>> participations) {}

    /// Reads the files and takes what is new in them.
    @Transactional
    public ImportReport handle() {
        var begin = System.nanoTime();
        var badRows = new ArrayList<BadRow>();
        var data = ReferenceData.read(files, badRows);
        lock();
        var read = candidates(data);
        var changed = fresh("territorial-change", read.territorialChanges());
        var settled = territory.settle(read.municipalities(), changed, badRows);
        var candidates =
                new Candidates(
                        settled, read.goals(), read.territorialChanges(), read.participations());
        if (!badRows.isEmpty()) {
            badRows.forEach(row -> LOG.atError().addKeyValue("row", row).log("bad reference row"));
            LOG.atError().addKeyValue("badRows", badRows.size()).log("reference data refused");
            return new ImportReport.Refused(badRows);
        }
        var at = clock.instant();
        var report =
                new ImportReport.Imported(
                        take("municipality", municipalities, candidates.municipalities(), at),
                        take("goal", goals, candidates.goals(), at),
                        take(
                                "territorial-change",
                                territorialChanges,
                                candidates.territorialChanges(),
                                at),
                        take(
                                "participation",
                                participations,
                                parts(candidates.participations()),
                                at),
                        Duration.ofNanos(System.nanoTime() - begin));
        territory.finish(changed, at);
        successors.settle(
                candidates.participations().stream()
                        .map(candidate -> candidate.state().code())
                        .toList(),
                Author.IMPORT,
                at);
        LOG.atInfo()
                .addKeyValue("municipalities", report.municipalities())
                .addKeyValue("goals", report.goals())
                .addKeyValue("territorialChanges", report.territorialChanges())
                .addKeyValue("participations", report.participations())
                .addKeyValue("took", report.took().toMillis() + "ms")
                .log("reference data imported");
        return report;
    }

    private void lock() {
        fingerprints.lock();
        municipalities.lock();
        goals.lock();
        territorialChanges.lock();
        participations.lock();
    }

    private Candidates candidates(ReferenceData data) {
        var known =
                municipalities.everything().stream()
                        .map(Revised::state)
                        .collect(toMap(Municipality::code, municipality -> municipality));
        var ofMunicipalities = MunicipalityRows.read(data.municipalities(), known);
        var ofGoals = GoalRows.read(data.goals());
        Set<MunicipalityCode> codes =
                Stream.concat(
                                known.keySet().stream(),
                                ofMunicipalities.stream()
                                        .map(candidate -> candidate.state().code()))
                        .collect(toSet());
        Set<Integer> numbers =
                Stream.concat(
                                goals.numbers().stream(),
                                ofGoals.stream().map(candidate -> candidate.state().number()))
                        .collect(toSet());
        return new Candidates(
                ofMunicipalities,
                ofGoals,
                TerritorialChangeRows.read(data.territorialChanges(), codes::contains),
                ParticipationRows.read(data.participations(), codes::contains, numbers::contains));
    }

    /// Participations with all that the register knows beside the facts of the files, and with what
    /// is to be decided of those whose municipality has ended.
    private List<Candidate<Participation>> parts(List<Candidate<Participation>> read) {
        var known = participations.byKey();
        var parts =
                successors.foreseen(
                        read.stream()
                                .map(candidate -> {
                                    var there = known.get(candidate.key());
                                    return there == null
                                            ? candidate.state()
                                            : there.state().with(candidate.state().facts());
                                })
                                .toList());
        return IntStream.range(0, read.size())
                .mapToObj(index ->
                        new Candidate<>(
                                read.get(index).key(),
                                parts.get(index),
                                read.get(index).fingerprint()))
                .toList();
    }

    private <T> ImportReport.Tally take(
            String kind, RegisterTable<T> table, List<Candidate<T>> candidates, Instant at) {
        var fresh = fresh(kind, candidates);
        var known = table.byKey();
        var changed = new ArrayList<Revised<T>>();
        int added = 0;
        for (var candidate : fresh) {
            var there = known.get(candidate.key());
            if (there == null) {
                added++;
                changed.add(Revised.first(candidate.state(), at));
            } else if (!there.state().equals(candidate.state())) {
                changed.add(there.next(candidate.state(), at));
            }
        }
        table.saveAll(changed, Author.IMPORT);
        fingerprints.save(kind, fresh, at);
        return new ImportReport.Tally(
                added, changed.size() - added, candidates.size() - changed.size());
    }

    private <T> List<Candidate<T>> fresh(String kind, List<Candidate<T>> candidates) {
        var last = fingerprints.of(kind);
        return candidates.stream()
                .filter(candidate ->
                        !candidate.fingerprint().equals(last.get(candidate.key().toString())))
                .toList();
    }
}
