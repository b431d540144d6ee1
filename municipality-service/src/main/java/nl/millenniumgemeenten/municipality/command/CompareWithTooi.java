package nl.millenniumgemeenten.municipality.command;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.Objects;
import nl.millenniumgemeenten.municipality.referencedata.Difference;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport;
import nl.millenniumgemeenten.municipality.tooi.ImportTooi;

/// Lays an export of TOOI beside the register and tells what came of it. A dry run is the same, of
/// which nothing is kept.
@Singleton
class CompareWithTooi {
    /// The whole register of TOOI is 1 MB.
    private static final long LARGEST = 50L * 1024 * 1024;

    private final TransactionOperations<Connection> transactions;
    private final ImportTooi importTooi;

    CompareWithTooi(TransactionOperations<Connection> transactions, ImportTooi importTooi) {
        this.transactions = transactions;
        this.importTooi = importTooi;
    }

    /// Takes an export.
    ///
    /// @return whether it was done, and nothing of it refused
    boolean take(String from, boolean dryRun, Progress progress, Telling telling)
            throws IOException {
        progress.expect(2);
        progress.step("halen: " + from);
        try (var source = Source.open(from, LARGEST);
                var file = new BufferedInputStream(Files.newInputStream(source.path()))) {
            progress.step("naast het register leggen");
            return switch (report(file, dryRun)) {
                case ImportTooi.Report.Unreadable(var faults) ->
                        telling.refused(faults.stream().map(fault -> from + ": " + fault).toList());
                case ImportTooi.Report.Taken taken -> tell(taken, telling);
            };
        } catch (UncheckedIOException unreadable) {
            throw Objects.requireNonNull(unreadable.getCause());
        }
    }

    private ImportTooi.Report report(InputStream file, boolean dryRun) {
        return transactions.executeWrite(status -> {
            if (dryRun) {
                status.setRollbackOnly();
            }
            try {
                return importTooi.handle(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static boolean tell(ImportTooi.Report.Taken taken, Telling telling) {
        int added =
                Math.toIntExact(
                        taken.taken().stream().filter(ImportTooi.Report.Entry::added).count());
        telling.tally(
                "gemeenten",
                new ImportReport.Tally(added, taken.taken().size() - added, taken.unchanged()));
        taken.taken()
                .forEach(entry ->
                        telling.of(
                                new Difference(
                                        "gemeente", entry.code(), entry.added(), entry.fields())));
        telling.count("anders in TOOI", taken.left());
        telling.count("geweigerd", taken.refused().size());
        telling.apart(
                "Anders in TOOI, en hier zo gelaten omdat het een andere bron heeft:",
                taken.differing());
        telling.apart("Geweigerd:", taken.refused());
        return telling.end() && taken.refused().isEmpty();
    }
}
