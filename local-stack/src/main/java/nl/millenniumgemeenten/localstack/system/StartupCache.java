package nl.millenniumgemeenten.localstack.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A service's ahead-of-time cache: classes loaded and linked in a training run, which halves the
/// start. It fits only the JVM, the flags and the jars it was made with, so beside it stands what
/// these were.
record StartupCache(ServiceProgram program) {
    /// What does not come from the cache is loaded as ever; the JVM need not warn of it.
    private static final String QUIETLY = "-Xlog:aot*=off,cds*=off";

    /// The flags that use the cache, none where it does not fit.
    List<String> useFlags() {
        return fits() ? List.of("-XX:AOTCache=" + file(), QUIETLY) : List.of();
    }

    /// The flags that make the cache anew when the service stops.
    List<String> trainFlags() {
        forget();
        return List.of(
                // Profiles of one short visit help little, and take a few megabytes of each
                // service for as long as it runs.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-XX:AOTCacheOutput=" + file());
    }

    /// Whether there is one that was made for this very program.
    boolean fits() {
        try {
            return Files.exists(file())
                    && Files.exists(madeFor())
                    && Files.readString(madeFor()).equals(fingerprint());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Notes what the cache was made for, once it is there. Answers whether it is.
    boolean confirm() throws IOException {
        if (!Files.exists(file())) {
            return false;
        }
        Files.writeString(madeFor(), fingerprint());
        return true;
    }

    private void forget() {
        try {
            Files.deleteIfExists(madeFor());
            Files.deleteIfExists(file());
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }

    private Path file() {
        var target = Objects.requireNonNull(program.classPath().getFirst().getParent());
        return target.resolve(program.name() + ".aot");
    }

    private Path madeFor() {
        return file().resolveSibling(program.name() + ".aot.made-for");
    }

    private String fingerprint() {
        return program.classPath().stream()
                .map(StartupCache::identity)
                .collect(
                        Collectors.joining(
                                "\n",
                                Runtime.version() + "\n" + program.flags() + "\n",
                                "\n" + program.mainClass()));
    }

    private static String identity(Path jar) {
        try {
            return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException gone) {
            return jar + " gone";
        }
    }
}
