package nl.millenniumgemeenten.content.media.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Says which office program made a file. Only the list of what is inside is read, and no more of
/// that than an office file has; nothing is unpacked but the few letters that name an OpenDocument.
final class OfficeFile {
    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_LIST = 4 * 1024 * 1024;
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_TYPE = 100;

    private static final Map<String, FileKind> BY_FOLDER =
            Map.of("word/", FileKind.DOCX, "xl/", FileKind.XLSX, "ppt/", FileKind.PPTX);

    private static final String BROKEN =
            "Dit document is niet te lezen. Misschien is het bestand beschadigd.";

    private OfficeFile() {}

    static Judged<FileKind> kind(Path file) throws IOException {
        if (!listIsSmall(file)) {
            return new Judged.Refused<>(BROKEN);
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var names = zip.stream().map(ZipEntry::getName).toList();
            return names.stream().anyMatch(OfficeFile::isProgram)
                    ? new Judged.Refused<>(
                            "In dit document zit een programma (macro's). Sla het op zonder"
                                    + " macro's.")
                    : kind(zip, names);
        } catch (ZipException | IllegalArgumentException broken) {
            return new Judged.Refused<>(BROKEN);
        }
    }

    private static Judged<FileKind> kind(ZipFile zip, List<String> names) throws IOException {
        if (names.contains("[Content_Types].xml")) {
            for (var folder : BY_FOLDER.entrySet()) {
                if (names.stream().anyMatch(name -> name.startsWith(folder.getKey()))) {
                    return new Judged.Accepted<>(folder.getValue());
                }
            }
        }
        var type = zip.getEntry("mimetype");
        if (type != null) {
            try (var in = zip.getInputStream(type)) {
                var text =
                        new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
                for (var kind : List.of(FileKind.ODT, FileKind.ODS, FileKind.ODP)) {
                    if (kind.mediaType().equals(text)) {
                        return new Judged.Accepted<>(kind);
                    }
                }
            }
        }
        return new Judged.Refused<>(
                "Dit is een ingepakt bestand (zip), geen document. Pak het uit en kies de bestanden"
                        + " die erin zitten.");
    }

    private static boolean isProgram(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith("vbaproject.bin") || small.startsWith("basic/");
    }

    /// The last part of a zip says how long the list of its content is.
    private static boolean listIsSmall(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(open.length(), END + LONGEST_COMMENT);
            var tail = new byte[length];
            open.seek(open.length() - length);
            open.readFully(tail);
            var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    // One that does not end where the file ends is in a comment: another would be
                    // believed by who unpacks it.
                    if (at + END + (bytes.getShort(at + 20) & 0xFFFF) != length) {
                        return false;
                    }
                    int entries = bytes.getShort(at + 10) & 0xFFFF;
                    long list = bytes.getInt(at + 12) & 0xFFFFFFFFL;
                    return entries <= MOST_ENTRIES && list <= LONGEST_LIST;
                }
            }
            return false;
        }
    }
}
