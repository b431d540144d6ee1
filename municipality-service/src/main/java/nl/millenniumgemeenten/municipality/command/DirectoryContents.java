package nl.millenniumgemeenten.municipality.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.boundary.ImportBoundaries;
import nl.millenniumgemeenten.municipality.referencedata.BadRow;
import nl.millenniumgemeenten.municipality.referencedata.FileKind;
import nl.millenniumgemeenten.municipality.referencedata.ReferenceFiles;

/// What of a directory can be imported, by the names of its files and by what stands in them.
///
/// @param boundaries the boundaries of each year
/// @param others names of files that the register has no use for
/// @param faults what cannot be understood
record DirectoryContents(
        Map<FileKind, Path> reference,
        SortedMap<Integer, Path> boundaries,
        List<String> others,
        List<BadRow> faults) {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");

    /// Looks into every file.
    static DirectoryContents of(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        var contents =
                new DirectoryContents(
                        new EnumMap<>(FileKind.class),
                        new TreeMap<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file);
            }
        }
        return contents;
    }

    /// How many files there are to read.
    int size() {
        return reference.size() + boundaries.size();
    }

    private void add(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".csv")) {
            var kind = FileKind.of(name, ReferenceFiles.header(file));
            if (kind.isPresent()) {
                place(reference, kind.get(), file);
                return;
            }
        } else if (name.endsWith(".json") || name.endsWith(".geojson")) {
            var year = YEAR.matcher(name);
            if (year.find() && (name.startsWith("boundaries-") || isOfMunicipalities(file))) {
                place(boundaries, Integer.valueOf(year.group()), file);
                if (Files.size(file) > Source.LARGEST) {
                    faults.add(new BadRow(name, 0, Source.largerThan(Source.LARGEST)));
                }
                return;
            }
        }
        others.add(name);
    }

    private <K> void place(Map<K, Path> places, K key, Path file) {
        var earlier = places.putIfAbsent(key, file);
        if (earlier != null) {
            faults.add(
                    new BadRow(
                            file.getFileName().toString(),
                            0,
                            "houdt hetzelfde in als " + earlier.getFileName()));
        }
    }

    private static boolean isOfMunicipalities(Path file) throws IOException {
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            return ImportBoundaries.isOfMunicipalities(stream);
        }
    }
}
