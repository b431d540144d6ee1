package nl.millenniumgemeenten.content.media.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says whether a file is plain text, in whatever way it was written.
final class PlainText {
    private PlainText() {}

    static boolean is(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int each = in.read(); each >= 0; each = in.read()) {
                if (each < ' ' && each != '\t' && each != '\n' && each != '\r') {
                    return false;
                }
            }
        }
        return true;
    }
}
