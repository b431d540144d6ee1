package nl.millenniumgemeenten.localstack.system;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One service in a JVM of its own. Once it has been ready, a death that nobody asked for is
/// reported and answered with a new start, after a pause that doubles each time it happens soon
/// again.
final class ServiceProcess {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);

    /// Ctrl-C reaches the services and us at once: what ends together with us did not die.
    private static final Duration STOPPING_TOGETHER = Duration.ofMillis(500);

    private final ServiceProgram program;
    private final List<String> moreFlags;
    private final Path log;
    private final LeftBehind record;
    private final Progress progress;
    private @Nullable Process process;
    private boolean wanted;
    private boolean retired;
    private boolean watched;
    private long startedAt;
    private Duration pause = FIRST_PAUSE;

    ServiceProcess(
            ServiceProgram program, List<String> moreFlags, DataDirectory data, Progress progress) {
        this.program = program;
        this.moreFlags = moreFlags;
        this.log = data.log(program.name());
        this.record = new LeftBehind(data.process(program.name()));
        this.progress = progress;
    }

    String name() {
        return program.name();
    }

    /// Starts it, if it does not run and is not gone for good.
    synchronized void start() {
        if (retired || (process != null && process.isAlive())) {
            return;
        }
        var builder = new ProcessBuilder(program.command(moreFlags));
        builder.environment().putAll(program.environment());
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        try {
            var started = builder.start();
            record.write(started.toHandle());
            wanted = true;
            startedAt = System.nanoTime();
            process = started;
            Thread.ofVirtual().start(() -> watch(started));
        } catch (IOException refused) {
            throw new StartFailure(
                    name() + " could not be started: " + refused.getMessage(), refused);
        }
    }

    /// Returns when it is ready for work, and says why when it will not be.
    void awaitReady() {
        var deadline = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            var running = running();
            if (running == null) {
                throw new StartFailure(name() + " was stopped while it started.");
            }
            if (!running.isAlive()) {
                throw new StartFailure(
                        "%s stopped while it started (exit code %d). The end of %s:%n%n%s"
                                .formatted(name(), running.exitValue(), log, endOfLog()));
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(
                        "%s is not ready after %d seconds. The end of %s:%n%n%s"
                                .formatted(name(), START.toSeconds(), log, endOfLog()));
            }
            pause(running);
        }
        synchronized (this) {
            watched = true;
        }
    }

    /// Asks it to end, and insists when it takes too long. It stays down until it is started again.
    void stop(Duration patience) {
        var stopping = noLongerWanted();
        if (stopping == null) {
            return;
        }
        stopping.destroy();
        try {
            if (!stopping.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                progress.say(name() + " takes too long to stop and is ended");
                stopping.destroyForcibly().waitFor();
            }
            record.erase();
        } catch (InterruptedException stopped) {
            stopping.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Ends it as a power cut would. It stays down until it is started again.
    void kill() {
        var victim = noLongerWanted();
        if (victim != null) {
            victim.destroyForcibly().onExit().join();
            record.erase();
        }
    }

    /// Lets nothing start it again.
    synchronized void retire() {
        retired = true;
        wanted = false;
    }

    /// The number of its process, for who measures or ends it.
    synchronized long processId() {
        if (process == null) {
            throw new IllegalStateException(name() + " does not run");
        }
        return process.pid();
    }

    /// Waits for the end of this process, and starts another when nobody asked for that end.
    private void watch(Process started) {
        try {
            var exitCode = started.waitFor();
            Thread.sleep(STOPPING_TOGETHER);
            if (diedUnasked(started)) {
                var pause = nextPause();
                progress.say(
                        "%s stopped by itself (exit code %d, see %s); starts again in %d s"
                                .formatted(name(), exitCode, log, pause.toSeconds()));
                Thread.sleep(pause);
                startAgain();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean diedUnasked(Process gone) {
        return wanted && watched && gone.equals(process);
    }

    private synchronized Duration nextPause() {
        if (System.nanoTime() - startedAt > STEADY.toNanos()) {
            pause = FIRST_PAUSE;
        }
        var now = pause;
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return now;
    }

    private void startAgain() {
        synchronized (this) {
            if (!wanted) {
                return;
            }
            start();
        }
        try {
            awaitReady();
            progress.say(name() + " is ready again");
        } catch (StartFailure notYet) {
            // Its end has been reported, and leads to the next start.
        }
    }

    private synchronized @Nullable Process running() {
        return wanted ? process : null;
    }

    private synchronized @Nullable Process noLongerWanted() {
        wanted = false;
        var current = process;
        process = null;
        return current;
    }

    private boolean isReady() {
        try {
            var connection = (HttpURLConnection) program.readiness().toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private void pause(Process running) {
        try {
            running.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Stopped while " + name() + " started.", stopped);
        }
    }

    private String endOfLog() {
        try {
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            var end = lines.subList(Math.max(0, lines.size() - 20), lines.size());
            return String.join(System.lineSeparator(), end);
        } catch (IOException unreadable) {
            return "(cannot be read)";
        }
    }
}
