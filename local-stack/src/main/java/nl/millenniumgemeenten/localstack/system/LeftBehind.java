package nl.millenniumgemeenten.localstack.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The number and the birth of a running process in a file, so that the run after one that was
/// killed can end what it left behind. Without the birth, a number used anew would make it end a
/// stranger.
record LeftBehind(Path file) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    void write(ProcessHandle process) {
        try {
            Files.writeString(file, identity(process));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void erase() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    /// Ends what is left of an earlier run, if anything is, and gives it back to wait for.
    Optional<ProcessHandle> end() {
        var process = process();
        process.ifPresent(ProcessHandle::destroyForcibly);
        erase();
        return process;
    }

    /// Waits until these have ended, but not for ever: in a container nobody may collect what
    /// ended.
    static void await(List<ProcessHandle> ending) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ending.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Optional<ProcessHandle> process() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var written = Files.readString(file);
            var number = Long.parseLong(written.lines().findFirst().orElse(""));
            return ProcessHandle.of(number).filter(process -> identity(process).equals(written));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static String identity(ProcessHandle process) {
        var birth = process.info().startInstant().map(Object::toString).orElse("unknown");
        return process.pid() + "\n" + birth + "\n";
    }
}
