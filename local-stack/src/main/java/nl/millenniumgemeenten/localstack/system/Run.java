package nl.millenniumgemeenten.localstack.system;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// What `bin/run` starts: the whole system until somebody stops it.
final class Run {
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Run() {}

    /// Runs in the root of the repository. `DATA_DIR` and `PORT_OFFSET` move the data and the
    /// ports.
    public static void main(String[] arguments) throws InterruptedException {
        var data = Path.of(Objects.requireNonNullElse(System.getenv("DATA_DIR"), ".local"));
        logTo(data.resolve("logs/kafka.log"));
        var progress = new Progress(System.out);
        try {
            var addresses = Addresses.standard(offset());
            var system = LocalSystem.keptIn(data, Path.of(""), addresses, progress);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(system)));
            system.start();
            welcome(system, data, progress);
            new CountDownLatch(1).await(); // until Ctrl-C or SIGTERM
        } catch (StartFailure refused) {
            if (!STOPPING.get()) {
                System.err.println(refused.getMessage());
            }
            System.exit(1);
        }
    }

    private static void stop(LocalSystem system) {
        STOPPING.set(true);
        system.close();
    }

    private static int offset() {
        var given = Objects.requireNonNullElse(System.getenv("PORT_OFFSET"), "0");
        try {
            var offset = Integer.parseInt(given);
            if (offset >= 0 && offset <= 50_000) {
                return offset;
            }
        } catch (NumberFormatException word) {
            // Said below.
        }
        throw new StartFailure("PORT_OFFSET is %s; it must be from 0 to 50000.".formatted(given));
    }

    /// What the libraries in this JVM have to say goes to a file, not between the lines for people.
    /// Has to come before the first of them is touched.
    private static void logTo(Path file) {
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd HH:mm:ss.SSS");
    }

    private static void welcome(LocalSystem system, Path data, Progress progress) {
        var editor = system.firstEditor();
        System.out.printf(
                Locale.ROOT,
                """

                Ready in %.1f seconds.

                  Site     %s/
                  Desk     %s
                           sign in as %s, first password %s
                  Mailbox  %s
                  Logs     %s

                Ctrl-C stops everything; the data stays in %s.

                """,
                progress.seconds(),
                system.addresses().siteUrl(),
                system.addresses().deskUrl(),
                editor.email(),
                editor.password(),
                system.addresses().mailboxUrl(),
                data.resolve("logs"),
                data);
    }
}
