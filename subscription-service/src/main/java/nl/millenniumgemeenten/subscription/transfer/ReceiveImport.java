package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a file in, line by line. It is here as a whole or not at all: who brings it loses nothing
/// by bringing it again.
@Singleton
class ReceiveImport {
    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveImport.class);
    private static final int AT_ONCE = 2000;

    private final ImportRuns runs;
    private final ImportLines lines;
    private final InstantSource clock;

    ReceiveImport(ImportRuns runs, ImportLines lines, InstantSource clock) {
        this.runs = runs;
        this.lines = lines;
        this.clock = clock;
    }

    /// Keeps it, unless there is nobody in it.
    @Transactional
    public void handle(ImportRun run, InputStream file) {
        var now = clock.instant();
        runs.add(run, now);
        var tally = new Tally(run.id());
        try {
            read(new BoundedLines(file), run, LocalDate.ofInstant(now, HERE), tally);
        } catch (IOException broken) {
            // Whoever brought it is gone; the transaction goes with them.
            throw new UncheckedIOException(broken);
        }
        if (tally.taken == 0) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(new Problem.FieldProblem("/file", "Dit bestand is leeg."))));
        }
        runs.counted(run, tally.last, tally.invalid);
        LOG.atInfo()
                .addKeyValue("import", run.id())
                .addKeyValue("lines", tally.taken)
                .addKeyValue("invalid", tally.invalid)
                .log("import received");
    }

    private static void read(BoundedLines text, ImportRun run, LocalDate today, Tally tally)
            throws IOException {
        @Nullable String line = text.next();
        if (line == null) {
            return;
        }
        var columns = ImportColumns.of(line);
        var reading = new ImportReading(columns, run, today);
        int number = 1;
        if (columns.named()) {
            line = text.next();
            number++;
        }
        for (; line != null; line = text.next()) {
            if (!line.isBlank()) {
                tally.take(number, reading.read(line));
            }
            number++;
        }
        tally.flush();
    }

    /// Keeps lines some at a time, and counts.
    private final class Tally {
        private final UUID run;
        private final List<ImportLines.Numbered> piece = new ArrayList<>();
        private int taken;
        private int invalid;
        private int last;

        Tally(UUID run) {
            this.run = run;
        }

        void take(int number, ImportLine line) {
            piece.add(new ImportLines.Numbered(number, line));
            taken++;
            invalid += line instanceof ImportLine.Unreadable ? 1 : 0;
            last = number;
            if (piece.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() {
            lines.add(run, piece);
            piece.clear();
        }
    }
}
