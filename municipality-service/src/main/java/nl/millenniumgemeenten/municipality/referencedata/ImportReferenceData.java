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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.campaigncount.CampaignCount;
import nl.millenniumgemeenten.municipality.campaigncount.CampaignCounts;
import nl.millenniumgemeenten.municipality.goal.Goal;
import nl.millenniumgemeenten.municipality.goal.Goals;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.Participation;
import nl.millenniumgemeenten.municipality.participation.Participations;
import nl.millenniumgemeenten.municipality.participation.Successors;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the reference data into the register: all of it or nothing, in one transaction, one import
/// at a time. A row that says what it said last time is left alone, so that what an editor changed
/// later stays; so is a row that says what other files said last, as those of the service do. A row
/// that says something new is taken, as a change with its event. What is no longer in the files
/// stays in the register.
@Singleton
public class ImportReferenceData {
    private static final Logger LOG = LoggerFactory.getLogger(ImportReferenceData.class);

    private final ReferenceDataConfiguration configuration;
    private final Fingerprints fingerprints;
    private final Municipalities municipalities;
    private final Goals goals;
    private final TerritorialChanges territorialChanges;
    private final Participations participations;
    private final CampaignCounts campaignCounts;
    private final ImportTerritory territory;
    private final ImportParticipations importParticipations;
    private final Successors successors;
    private final InstantSource clock;

    ImportReferenceData(
            ReferenceDataConfiguration configuration,
            Fingerprints fingerprints,
            Municipalities municipalities,
            Goals goals,
            TerritorialChanges territorialChanges,
            Participations participations,
            CampaignCounts campaignCounts,
            ImportTerritory territory,
            ImportParticipations importParticipations,
            Successors successors,
            InstantSource clock) {
        this.configuration = configuration;
        this.fingerprints = fingerprints;
        this.municipalities = municipalities;
        this.goals = goals;
        this.territorialChanges = territorialChanges;
        this.participations = participations;
        this.campaignCounts = campaignCounts;
        this.territory = territory;
        this.importParticipations = importParticipations;
        this.successors = successors;
        this.clock = clock;
    }

    private record Candidates(
            List<Candidate<Municipality>> municipalities,
            List<Candidate<Goal>> goals,
            List<Candidate<TerritorialChange>> territorialChanges,
            List<Candidate<Participation>> participations,
            List<Candidate<CampaignCount>> campaignCounts) {}

    /// Reads the files of the service and takes what is new in them.
    @Transactional
    public ImportReport handle() {
        return handle(filesOfService());
    }

    /// The files that the service starts with.
    public ReferenceFiles filesOfService() {
        return ReferenceFiles.ofService(configuration);
    }

    /// The same with files that somebody chose.
    @Transactional
    public ImportReport handle(ReferenceFiles files) {
        var begin = System.nanoTime();
        var badRows = new ArrayList<BadRow>();
        var data = ReferenceData.read(files, badRows);
        lock();
        var at = clock.instant();
        var read = candidates(data);
        var unread = unread(files.origin(), read);
        var fresh = fresh(unread);
        var changes = territory.besideEditors(fresh.territorialChanges(), at);
        var settled = territory.settle(fresh.municipalities(), changes);
        var parts = importParticipations.besideEditors(fresh.participations());
        if (!badRows.isEmpty()) {
            return new ImportReport.Refused(badRows);
        }
        var taking = new Taking(at);
        var report =
                new ImportReport.Imported(
                        taking.take(
                                "gemeente",
                                municipalities,
                                ImportTerritory.existing(fresh.municipalities(), settled),
                                read.municipalities()),
                        taking.take("doel", goals, fresh.goals(), read.goals()),
                        taking.take(
                                "herindeling",
                                territorialChanges,
                                changes,
                                read.territorialChanges()),
                        taking.take(
                                "deelname",
                                participations,
                                importParticipations.foreseen(parts),
                                read.participations()),
                        taking.take(
                                "gepubliceerd aantal",
                                campaignCounts,
                                fresh.campaignCounts(),
                                read.campaignCounts()),
                        taking.differences(),
                        Duration.ofNanos(System.nanoTime() - begin));
        remember(files.origin(), unread, at);
        territory.finish(settled, changes, at);
        successors.settle(Author.IMPORT, at);
        LOG.atInfo()
                .addKeyValue("municipalities", report.municipalities())
                .addKeyValue("goals", report.goals())
                .addKeyValue("territorialChanges", report.territorialChanges())
                .addKeyValue("participations", report.participations())
                .addKeyValue("campaignCounts", report.campaignCounts())
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
        campaignCounts.lock();
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
                ParticipationRows.read(data.participations(), codes::contains, numbers::contains),
                CampaignCountRows.read(data.campaignCounts()));
    }

    /// Those that say something else than these files said last time.
    private Candidates unread(String origin, Candidates read) {
        return without(read, kind -> fingerprints.of(origin + kind));
    }

    /// Those of them that say something else than any files that were taken last.
    private Candidates fresh(Candidates unread) {
        return without(unread, fingerprints::latest);
    }

    private static Candidates without(
            Candidates read, Function<String, Map<String, Fingerprint>> known) {
        return new Candidates(
                without(read.municipalities(), known.apply("municipality")),
                without(read.goals(), known.apply("goal")),
                without(read.territorialChanges(), known.apply("territorial-change")),
                without(read.participations(), known.apply("participation")),
                without(read.campaignCounts(), known.apply("campaign-count")));
    }

    private static <T> List<Candidate<T>> without(
            List<Candidate<T>> candidates, Map<String, Fingerprint> known) {
        return candidates.stream()
                .filter(candidate ->
                        !candidate.fingerprint().equals(known.get(candidate.key().toString())))
                .toList();
    }

    private void remember(String origin, Candidates unread, Instant at) {
        fingerprints.save(origin + "municipality", unread.municipalities(), at);
        fingerprints.save(origin + "goal", unread.goals(), at);
        fingerprints.save(origin + "territorial-change", unread.territorialChanges(), at);
        fingerprints.save(origin + "participation", unread.participations(), at);
        fingerprints.save(origin + "campaign-count", unread.campaignCounts(), at);
    }
}
