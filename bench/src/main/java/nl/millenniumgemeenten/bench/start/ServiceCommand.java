package nl.millenniumgemeenten.bench.start;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How a running service was started, to start it the very same way again.
record ServiceCommand(List<String> command, Map<String, String> environment) {
    private static final String CACHE = "-XX:AOTCache=";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /// What this process was started with, as Linux tells it.
    static ServiceCommand of(ProcessHandle process) throws IOException {
        var told = Path.of("/proc", Long.toString(process.pid()));
        var environment =
                parts(told.resolve("environ")).stream()
                        .map(entry -> entry.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new ServiceCommand(parts(told.resolve("cmdline")), environment);
    }

    boolean hasCache() {
        return command.stream().anyMatch(part -> part.startsWith(CACHE));
    }

    ServiceCommand withoutCache() {
        var plain = command.stream().filter(part -> !part.startsWith(CACHE)).toList();
        return new ServiceCommand(plain, environment);
    }

    /// Starts it, and ends it when it is ready.
    double timeToReady(URI readiness) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var startedAt = System.nanoTime();
        var process = builder.start();
        try {
            return Readiness.await(readiness, startedAt, PATIENCE, process::isAlive, () -> "");
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static List<String> parts(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\0", -1)).filter(part -> !part.isEmpty()).toList();
    }
}
