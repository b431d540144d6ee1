package nl.millenniumgemeenten.municipality.referencedata;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The reference files: UTF-8, comma separated, with a line of column names. They come with the
/// service or from the directory that is configured.
@Singleton
class ReferenceFiles {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private final ReferenceDataConfiguration configuration;

    ReferenceFiles(ReferenceDataConfiguration configuration) {
        this.configuration = configuration;
    }

    /// The rows of a file that can be read; what cannot is told to `badRows`. Columns that are not
    /// named here are of no interest.
    List<ReferenceRow> read(String file, List<String> columns, List<BadRow> badRows) {
        return read(file, columns, List.of(), badRows);
    }

    /// The same of a file that may have more columns that matter.
    List<ReferenceRow> read(
            String file, List<String> required, List<String> optional, List<BadRow> badRows) {
        var columns = Stream.concat(required.stream(), optional.stream()).toList();
        var rows = new ArrayList<ReferenceRow>();
        long end = 0;
        try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8.newDecoder());
                var parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            var header = List.<String>of();
            for (var record : parser) {
                long line = end + 1;
                end = parser.getCurrentLineNumber();
                if (line == 1) {
                    header = header(record);
                    var absent = new ArrayList<>(required);
                    absent.removeAll(header);
                    if (!absent.isEmpty()) {
                        badRows.add(new BadRow(file, line, "zonder kolom " + absent));
                        return List.of();
                    }
                } else if (record.size() != header.size()) {
                    badRows.add(
                            new BadRow(
                                    file,
                                    line,
                                    record.size() + " kolommen in plaats van " + header.size()));
                } else {
                    rows.add(row(file, line, header, record, columns, badRows));
                }
            }
            if (header.isEmpty()) {
                badRows.add(new BadRow(file, 0, "is leeg"));
            }
        } catch (NoSuchFileException _) {
            badRows.add(new BadRow(file, 0, "is er niet"));
        } catch (IOException | UncheckedIOException unreadable) {
            badRows.add(new BadRow(file, end + 1, "is niet te lezen: " + unreadable.getMessage()));
        }
        return rows;
    }

    private InputStream open(String file) throws IOException {
        if (!configuration.directory().isEmpty()) {
            return Files.newInputStream(Path.of(configuration.directory(), file));
        }
        var bundled = ReferenceFiles.class.getResourceAsStream("/reference-data/" + file);
        if (bundled == null) {
            throw new NoSuchFileException(file);
        }
        return bundled;
    }

    private static List<String> header(CSVRecord record) {
        // Some programs begin a file with a byte order mark.
        return record.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    }

    private static ReferenceRow row(
            String file,
            long line,
            List<String> header,
            CSVRecord record,
            List<String> columns,
            List<BadRow> badRows) {
        var values = new HashMap<String, String>();
        for (int index = 0; index < header.size(); index++) {
            if (columns.contains(header.get(index))) {
                values.put(header.get(index), record.get(index));
            }
        }
        return new ReferenceRow(file, line, values, badRows);
    }
}
