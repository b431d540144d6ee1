package nl.millenniumgemeenten.localstack.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The number and the birth of a running process in a file, so that the run after one that was
/// killed can end what it left behind. Without the birth, a number used anew would make it end a
/// stranger.
record LeftBehind(Path file) {
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
