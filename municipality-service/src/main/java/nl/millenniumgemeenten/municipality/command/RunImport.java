package nl.millenniumgemeenten.municipality.command;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.municipality.referencedata.FileKind;
import nl.millenniumgemeenten.municipality.referencedata.ReferenceFiles;

/// Runs an import and tells how it went.
@Singleton
class RunImport {
    private final ImportDirectory importDirectory;
    private final CompareWithTooi compareWithTooi;
    private final boolean progressShown;

    /// @param progressShown whether the errors of this command go to a terminal
    RunImport(
            ImportDirectory importDirectory,
            CompareWithTooi compareWithTooi,
            @Property(name = "register.progress", defaultValue = "false") boolean progressShown) {
        this.importDirectory = importDirectory;
        this.compareWithTooi = compareWithTooi;
        this.progressShown = progressShown;
    }

    /// The exit code: 0 when it is done, 1 when the data is refused.
    int run(Arguments.Clear asked, PrintStream out, PrintStream err) {
        try (var progress = new Progress(err, progressShown)) {
            var telling = new Telling(progress, out, err, asked.dryRun());
            boolean done =
                    switch (asked) {
                        case Arguments.Directory(var directory, var dryRun) ->
                                take(Path.of(directory), dryRun, progress, telling);
                        case Arguments.Boundaries file -> take(file, progress, telling);
                        case Arguments.Tooi(var from, var dryRun) ->
                                compareWithTooi.take(from, dryRun, progress, telling);
                        case Arguments.Reference(var dryRun) ->
                                importDirectory.take(
                                        importDirectory.filesOfService(),
                                        List.of(),
                                        dryRun,
                                        progress,
                                        telling);
                        case Arguments.Participants(var file, var dryRun) ->
                                importDirectory.take(
                                        ReferenceFiles.chosen(
                                                Map.of(FileKind.PARTICIPATIONS, Path.of(file))),
                                        List.of(),
                                        dryRun,
                                        progress,
                                        telling);
                    };
            return done ? 0 : 1;
        } catch (IOException unreadable) {
            err.println(reason(unreadable));
            return 1;
        }
    }

    private boolean take(Path directory, boolean dryRun, Progress progress, Telling telling)
            throws IOException {
        var contents = DirectoryContents.of(directory);
        if (!contents.faults().isEmpty()) {
            return telling.refused(contents.faults());
        }
        if (contents.size() == 0) {
            return telling.refused(
                    List.of("In " + directory + " staat niets wat het register kent."));
        }
        progress.expect(2 * contents.boundaries().size() + 1);
        if (!contents.others().isEmpty()) {
            telling.line("Niet nodig: " + String.join(", ", contents.others()));
        }
        return importDirectory.take(
                ReferenceFiles.chosen(contents.reference()),
                contents.boundaries().entrySet().stream()
                        .map(entry ->
                                new ImportDirectory.Year(
                                        entry.getKey(),
                                        entry.getValue().getFileName().toString(),
                                        entry.getValue(),
                                        Arguments.USUAL_SOURCE))
                        .toList(),
                dryRun,
                progress,
                telling);
    }

    private boolean take(Arguments.Boundaries asked, Progress progress, Telling telling)
            throws IOException {
        progress.expect(4);
        progress.step("halen: " + asked.from());
        try (var source = Source.open(asked.from(), Source.LARGEST)) {
            return importDirectory.take(
                    ReferenceFiles.chosen(Map.of()),
                    List.of(
                            new ImportDirectory.Year(
                                    asked.year(), asked.from(), source.path(), asked.source())),
                    asked.dryRun(),
                    progress,
                    telling);
        }
    }

    private static String reason(IOException unreadable) {
        return switch (unreadable) {
            case NoSuchFileException missing -> "Dit bestand is er niet: " + missing.getFile();
            case NotDirectoryException missing -> "Deze map is er niet: " + missing.getFile();
            default -> "Dit is niet te lezen: " + unreadable.getMessage();
        };
    }
}
