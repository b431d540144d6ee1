package nl.millenniumgemeenten.content.media.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Says what a file is, by its content. What it is called counts for one thing only: plain text is
/// a table when its name says so.
public final class FileKinds {
    private static final int HEAD = 1024;
    private static final String ALLOWED =
            "Kies een foto (JPEG, PNG, GIF of WebP) of een document (PDF, Word, Excel, PowerPoint,"
                    + " OpenDocument of CSV).";

    private FileKinds() {}

    /// The kind of a file.
    public static Judged<FileKind> of(Path file, String name) throws IOException {
        var head = head(file);
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return new Judged.Accepted<>(FileKind.JPEG);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return new Judged.Accepted<>(FileKind.PNG);
        }
        if (starts(head, 'G', 'I', 'F', '8')) {
            return new Judged.Accepted<>(FileKind.GIF);
        }
        if (starts(head, 'R', 'I', 'F', 'F') && "WEBP".equals(text(head, 8, 12))) {
            return new Judged.Accepted<>(FileKind.WEBP);
        }
        if (starts(head, '%', 'P', 'D', 'F', '-')) {
            return new Judged.Accepted<>(FileKind.PDF);
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return OfficeFile.kind(file);
        }
        return plain(file, head, name);
    }

    private static Judged<FileKind> plain(Path file, byte[] head, String name) throws IOException {
        var begin = text(head, 0, head.length).strip().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<") || begin.startsWith("\u00ef\u00bb\u00bf<")) {
            return new Judged.Refused<>(
                    begin.contains("<svg")
                            ? "Dit is een SVG. Daar kan een programma in zitten, dus die nemen we"
                                    + " niet aan. Sla het beeld op als PNG."
                            : "Dit is een webpagina (HTML of XML), hoe het bestand ook heet. Die"
                                    + " nemen we niet aan. "
                                    + ALLOWED);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return PlainText.is(file)
                    ? new Judged.Accepted<>(FileKind.CSV)
                    : new Judged.Refused<>(
                            "Dit is geen gewone tekst, dus ook geen CSV. Sla het bestand opnieuw op"
                                    + " als CSV.");
        }
        return new Judged.Refused<>("Dit soort bestand nemen we niet aan. " + ALLOWED);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        int end = Math.min(to, bytes.length);
        return from >= end ? "" : new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int at = 0; at < signature.length; at++) {
            if ((file[at] & 0xFF) != signature[at]) {
                return false;
            }
        }
        return true;
    }
}
