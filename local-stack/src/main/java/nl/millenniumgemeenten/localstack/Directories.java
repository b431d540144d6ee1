package nl.millenniumgemeenten.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Removing what was only needed for a while.
public final class Directories {
    private Directories() {}

    /// Deletes a directory with everything in it, the deepest first; what is gone already is fine.
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
