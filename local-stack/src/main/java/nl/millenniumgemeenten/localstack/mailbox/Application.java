package nl.millenniumgemeenten.localstack.mailbox;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/// The mailbox as a program of its own, for docker-compose: `HOST`, `SMTP_PORT` and `PORT` (of its
/// web page) say where it listens.
public final class Application {
    private Application() {}

    /// Takes mail until the process is told to stop.
    public static void main(String[] arguments) throws InterruptedException {
        try (var _ =
                Mailbox.open(
                        environment("HOST", "127.0.0.1"),
                        Integer.parseInt(environment("SMTP_PORT", "1025")),
                        Integer.parseInt(environment("PORT", "8025")))) {
            new CountDownLatch(1).await();
        }
    }

    private static String environment(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }
}
