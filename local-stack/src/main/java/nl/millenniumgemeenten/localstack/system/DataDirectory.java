package nl.millenniumgemeenten.localstack.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything one installation keeps: databases, messages, secrets, logs. One system at a time uses
/// it.
record DataDirectory(Path path) {

    Path postgresql() {
        return path.resolve("postgresql");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path snapshots() {
        return path.resolve("snapshots");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    Path logs() {
        return path.resolve("logs");
    }

    Path log(String program) {
        return logs().resolve(program + ".log");
    }

    /// Where the number of a running service stands, for the run after one that was killed.
    Path process(String service) {
        return path.resolve("processes").resolve(service);
    }

    /// Keeps other systems out until the lock is released or this JVM ends, however it ends.
    FileLock lock() throws IOException {
        Files.createDirectories(path);
        var channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new StartFailure(
                    "The system runs already on %s: stop that one first, or give this one its own DATA_DIR and PORT_OFFSET."
                            .formatted(path));
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisVeryJvm) {
            return null;
        }
    }

    /// Starts every log anew and keeps the one of the run before.
    void turnLogs() throws IOException {
        Files.createDirectories(logs());
        Files.createDirectories(Objects.requireNonNull(process("any").getParent()));
        try (var logs = Files.newDirectoryStream(logs(), "*.log")) {
            for (var log : logs) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".previous"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
