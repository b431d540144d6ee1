package nl.millenniumgemeenten.municipality.referencedata;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The files that one import reads, one per kind: UTF-8, comma separated, with a line of column
/// names. Phrases of the collected data are read in Dutch, also for [Fingerprint]: a row in English
/// is the same as ours in Dutch.
public final class ReferenceFiles {
    /// Kinds without which the register cannot start.
    private static final Set<FileKind> NEEDED =
            Set.of(
                    FileKind.MUNICIPALITIES,
                    FileKind.GOALS,
                    FileKind.TERRITORIAL_CHANGES,
                    FileKind.PARTICIPATIONS);

    /// The origin of files that somebody chose; those of the service have none.
    static final String CHOSEN = "chosen ";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private final Map<FileKind, ReferenceFile> files;
    private final Set<FileKind> needed;
    private final String origin;

    private ReferenceFiles(
            Map<FileKind, ReferenceFile> files, Set<FileKind> needed, String origin) {
        this.files = Map.copyOf(files);
        this.needed = needed;
        this.origin = origin;
    }

    /// The files that the service starts with: its own, or those of the directory that is
    /// configured. All that it needs must be there.
    static ReferenceFiles ofService(ReferenceDataConfiguration configuration) {
        var files = new EnumMap<FileKind, ReferenceFile>(FileKind.class);
        for (var kind : FileKind.values()) {
            var name = kind.usualName();
            files.put(
                    kind,
                    configuration.directory().isEmpty()
                            ? ReferenceFile.bundled(name)
                            : ReferenceFile.at(Path.of(configuration.directory(), name)));
        }
        return new ReferenceFiles(files, NEEDED, "");
    }

    /// Files that somebody chose. What they said last time is kept apart from what the files of the
    /// service say, so that the next start does not take it back; a row that is the same as one of
    /// the service says nothing new all the same.
    public static ReferenceFiles chosen(Map<FileKind, Path> paths) {
        var files = new EnumMap<FileKind, ReferenceFile>(FileKind.class);
        paths.forEach((kind, path) -> files.put(kind, ReferenceFile.at(path)));
        return new ReferenceFiles(files, Set.of(), CHOSEN);
    }

    /// Before the kind of records whose fingerprints count.
    String origin() {
        return origin;
    }

    /// The rows of a file; what cannot be read is told to `badRows`. Columns that no reader knows
    /// are of no interest.
    List<ReferenceRow> read(FileKind kind, List<BadRow> badRows) {
        var file = files.get(kind);
        if (file == null) {
            return List.of();
        }
        var rows = new ArrayList<ReferenceRow>();
        long end = 0;
        try (var reader = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder());
                var parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            var header = List.<String>of();
            for (var record : parser) {
                long line = end + 1;
                end = parser.getCurrentLineNumber();
                if (line == 1) {
                    header = header(record).stream().map(kind::column).toList();
                    var absent = kind.absent(header);
                    if (!absent.isEmpty()) {
                        badRows.add(new BadRow(file.name(), line, wrongColumns(header, absent)));
                        return List.of();
                    }
                } else if (record.size() != header.size()) {
                    badRows.add(
                            new BadRow(
                                    file.name(),
                                    line,
                                    record.size() + " kolommen in plaats van " + header.size()));
                } else {
                    rows.add(row(kind, file.name(), line, header, record, badRows));
                }
            }
            if (header.isEmpty()) {
                badRows.add(new BadRow(file.name(), 0, "is leeg"));
            }
        } catch (NoSuchFileException _) {
            if (needed.contains(kind) || !origin.isEmpty()) {
                badRows.add(new BadRow(file.name(), 0, "is er niet"));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            badRows.add(new BadRow(file.name(), end + 1, reason(unreadable)));
        }
        return rows;
    }

    private static String wrongColumns(List<String> header, List<String> absent) {
        return header.size() == 1 && header.getFirst().contains(";")
                ? "de kolommen zijn gescheiden met puntkomma's; gebruik komma's"
                : "zonder kolom " + absent;
    }

    private static String reason(Exception unreadable) {
        boolean foreign =
                unreadable instanceof CharacterCodingException
                        || unreadable.getCause() instanceof CharacterCodingException;
        return foreign ? "is niet in UTF-8" : "is niet te lezen: " + unreadable.getMessage();
    }

    /// The names of the columns of a file; none where they cannot be read.
    public static List<String> header(Path path) {
        try (var reader =
                        new InputStreamReader(
                                ReferenceFile.at(path).open(), StandardCharsets.UTF_8);
                var parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            var records = parser.iterator();
            return records.hasNext() ? header(records.next()) : List.of();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    private static List<String> header(CSVRecord record) {
        // Some programs begin a file with a byte order mark.
        return record.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private static ReferenceRow row(
            FileKind kind,
            String file,
            long line,
            List<String> header,
            CSVRecord record,
            List<BadRow> badRows) {
        var values = new HashMap<String, String>();
        for (int index = 0; index < header.size(); index++) {
            var column = header.get(index);
            var text = record.get(index);
            if (kind.columns().contains(column)) {
                values.put(column, kind.isInWords(column) ? Phrases.OF_SERVICE.dutch(text) : text);
            }
        }
        return new ReferenceRow(file, line, values, badRows);
    }
}
