package nl.millenniumgemeenten.content.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// A file on its way in, on disk, with room beside it for what is made of it. Closing it removes
/// all of that.
///
/// @param hash SHA-256 in hexadecimal
record IncomingFile(Path directory, Path file, String hash, long bytes) implements AutoCloseable {
    private static final long MOST = 50L * 1024 * 1024;
    private static final String PREFIX = "millenniumgemeenten-media";
    private static final int PIECE = 64 * 1024;

    /// Reads what comes in, up to just over what we take.
    ///
    /// @param within where there is room for files
    static IncomingFile receive(InputStream content, Path within) throws IOException {
        var directory = Files.createTempDirectory(within, PREFIX);
        try {
            var file = directory.resolve("original");
            var digest = digest();
            long bytes = 0;
            try (content;
                    var out = Files.newOutputStream(file)) {
                var piece = new byte[PIECE];
                for (int read = content.read(piece);
                        read >= 0 && bytes <= MOST;
                        read = content.read(piece)) {
                    digest.update(piece, 0, read);
                    out.write(piece, 0, read);
                    bytes += read;
                }
            }
            return new IncomingFile(
                    directory, file, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException | RuntimeException cutOff) {
            remove(directory);
            throw cutOff;
        }
    }

    /// Removes what was left before a moment by who was stopped in the middle of it.
    static void removeOld(Path within, Instant before) throws IOException {
        try (var left = Files.newDirectoryStream(within, PREFIX + "*")) {
            for (var directory : left) {
                try {
                    if (Files.getLastModifiedTime(directory).toInstant().isBefore(before)) {
                        remove(directory);
                    }
                } catch (NoSuchFileException gone) {
                    // Somebody else tidied.
                }
            }
        }
    }

    /// The same file under a name that only this owner has for it: who knows the file does not know
    /// whether others sent it, and who removes it takes it from nobody else.
    IncomingFile of(UUID owner) {
        var digest = digest();
        digest.update((owner + " " + hash).getBytes(StandardCharsets.US_ASCII));
        return new IncomingFile(directory, file, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    boolean isTooLarge() {
        return bytes > MOST;
    }

    @Override
    public void close() throws IOException {
        remove(directory);
    }

    private static void remove(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
