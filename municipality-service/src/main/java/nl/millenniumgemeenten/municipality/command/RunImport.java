package nl.millenniumgemeenten.municipality.command;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.municipality.boundary.ImportBoundaries;
import nl.millenniumgemeenten.municipality.referencedata.ImportReferenceData;
import nl.millenniumgemeenten.municipality.referencedata.ImportReport;

/// Runs an import and tells how it went. A dry run is the same import, of which nothing is kept.
@Singleton
class RunImport {
    private static final int MOST_TOLD = 20;

    private final TransactionOperations<Connection> transactions;
    private final ImportBoundaries boundaries;
    private final ImportReferenceData referenceData;

    RunImport(
            TransactionOperations<Connection> transactions,
            ImportBoundaries boundaries,
            ImportReferenceData referenceData) {
        this.transactions = transactions;
        this.boundaries = boundaries;
        this.referenceData = referenceData;
    }

    /// The exit code: 0 when it is done, 1 when the data is refused.
    int run(Arguments.Clear asked, PrintStream out, PrintStream err) {
        try {
            boolean done =
                    keepingUnless(
                            asked.dryRun(),
                            () ->
                                    switch (asked) {
                                        case Arguments.Boundaries file -> take(file, out, err);
                                        case Arguments.Reference _ -> takeReference(out, err);
                                    });
            if (done && asked.dryRun()) {
                out.println("Dit was een proef: er is niets veranderd.");
            }
            return done ? 0 : 1;
        } catch (UncheckedIOException unreadable) {
            err.println(reason(Objects.requireNonNull(unreadable.getCause())));
            return 1;
        }
    }

    private boolean keepingUnless(boolean dryRun, BooleanSupplier work) {
        return transactions.executeWrite(status -> {
            boolean done = work.getAsBoolean();
            if (dryRun || !done) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    private boolean take(Arguments.Boundaries asked, PrintStream out, PrintStream err) {
        out.println("Grenzen van 1 januari " + asked.year() + " lezen uit " + asked.from() + " …");
        try (var file = open(asked.from())) {
            return switch (boundaries.handle(file, asked.year(), asked.source())) {
                case ImportBoundaries.Report.Imported(var added, var changed, var unchanged) -> {
                    tell("nieuw", added, out);
                    tell("veranderd", changed, out);
                    out.println("  " + unchanged + " hetzelfde");
                    yield true;
                }
                case ImportBoundaries.Report.Refused(var faults) -> {
                    err.println("Er is niets ingelezen:");
                    faults.forEach(fault -> err.println("  " + fault));
                    yield false;
                }
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean takeReference(PrintStream out, PrintStream err) {
        out.println("Gemeenten, herindelingen, deelnames en doelen lezen …");
        return switch (referenceData.handle()) {
            case ImportReport.Imported imported -> {
                out.println("  gemeenten        " + imported.municipalities());
                out.println("  herindelingen    " + imported.territorialChanges());
                out.println("  deelnames        " + imported.participations());
                out.println("  doelen           " + imported.goals());
                out.println("  (+ nieuw, ~ veranderd, = hetzelfde)");
                yield true;
            }
            case ImportReport.Refused(var badRows) -> {
                err.println("Er is niets ingelezen:");
                badRows.forEach(row -> err.println("  " + row));
                yield false;
            }
        };
    }

    private static void tell(String what, List<String> codes, PrintStream out) {
        var more = codes.size() > MOST_TOLD ? " …" : "";
        var named = String.join(", ", codes.stream().limit(MOST_TOLD).toList());
        out.println(
                "  " + codes.size() + " " + what + (codes.isEmpty() ? "" : ": " + named + more));
    }

    private static InputStream open(String from) throws IOException {
        return from.startsWith("http://") || from.startsWith("https://")
                ? URI.create(from).toURL().openStream()
                : new BufferedInputStream(Files.newInputStream(Path.of(from)));
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof NoSuchFileException missing
                ? "Dit bestand is er niet: " + missing.getFile()
                : "Dit is niet te lezen: " + unreadable.getMessage();
    }
}
