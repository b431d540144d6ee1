package nl.millenniumgemeenten.municipality.command;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.municipality.boundary.ImportBoundaries;
import nl.millenniumgemeenten.municipality.referencedata.Fingerprint;
import nl.millenniumgemeenten.municipality.referencedata.Fingerprints;
import nl.millenniumgemeenten.municipality.referencedata.ImportReferenceData;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport;
import nl.millenniumgemeenten.municipality.referencedata.ReferenceFiles;

/// Takes files into the register: all of them, or nothing and the reasons. A dry run is the same,
/// of which nothing is kept. Boundary files that say what they said last time are not read again,
/// and those that must be are read before the register is locked.
@Singleton
class ImportDirectory {
    /// Changes whenever the same file would be read otherwise.
    private static final String HOW_BOUNDARIES_ARE_READ = "1 ";

    private static final String BOUNDARIES = "boundaries";

    private final TransactionOperations<Connection> transactions;
    private final ImportReferenceData referenceData;
    private final ImportBoundaries boundaries;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    ImportDirectory(
            TransactionOperations<Connection> transactions,
            ImportReferenceData referenceData,
            ImportBoundaries boundaries,
            Fingerprints fingerprints,
            InstantSource clock) {
        this.transactions = transactions;
        this.referenceData = referenceData;
        this.boundaries = boundaries;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /// The files that the service itself starts with.
    ReferenceFiles filesOfService() {
        return referenceData.filesOfService();
    }

    /// The boundaries of a year, and where they are from.
    ///
    /// @param name of the file, for people
    record Year(int year, String name, Path file, String source) {}

    private record Ready(Year year, Fingerprint fingerprint, ImportBoundaries.Contents contents) {}

    /// Takes these files.
    ///
    /// @return whether it was done
    boolean take(
            ReferenceFiles reference,
            List<Year> years,
            boolean dryRun,
            Progress progress,
            Telling telling)
            throws IOException {
        var ready = new ArrayList<Ready>();
        for (var year : years) {
            var fingerprint = Fingerprint.of(year.file(), HOW_BOUNDARIES_ARE_READ + year.source());
            if (fingerprints.knows(BOUNDARIES, Integer.toString(year.year()), fingerprint)) {
                progress.step(year.name() + " is hetzelfde als vorige keer");
                telling.line("  grenzen %d     hetzelfde bestand".formatted(year.year()));
                continue;
            }
            progress.step("lezen: " + year.name());
            try (var stream = new BufferedInputStream(Files.newInputStream(year.file()))) {
                ready.add(new Ready(year, fingerprint, ImportBoundaries.read(stream)));
            }
        }
        return transactions.executeWrite(status -> {
            boolean done = take(reference, ready, progress, telling);
            if (dryRun || !done) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    private boolean take(
            ReferenceFiles reference, List<Ready> ready, Progress progress, Telling telling) {
        progress.step("gemeenten, herindelingen, deelnames en doelen");
        switch (referenceData.handle(reference)) {
            case ImportReport.Imported imported -> telling.of(imported);
            case ImportReport.Refused(var badRows) -> {
                return telling.refused(badRows);
            }
        }
        for (var one : ready) {
            var year = one.year();
            progress.step("grenzen van " + year.year() + " vastleggen");
            switch (boundaries.take(one.contents(), year.year(), year.source())) {
                case ImportBoundaries.Report.Imported imported -> telling.of(year.year(), imported);
                case ImportBoundaries.Report.Refused(var faults) -> {
                    return telling.refused(
                            faults.stream().map(fault -> year.name() + ": " + fault).toList());
                }
            }
            fingerprints.save(
                    BOUNDARIES, Integer.toString(year.year()), one.fingerprint(), clock.instant());
        }
        return telling.end();
    }
}
