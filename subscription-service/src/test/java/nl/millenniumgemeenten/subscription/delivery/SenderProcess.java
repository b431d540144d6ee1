package nl.millenniumgemeenten.subscription.delivery;

import java.io.IOException;
import java.util.Map;
import nl.millenniumgemeenten.subscription.Application;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;

/// An instance of the service that sends, in a process of its own.
final class SenderProcess {
    private SenderProcess() {}

    /// On the database and the mail server of another.
    static Process start(RunningService service, int lanes, Map<String, String> more)
            throws IOException {
        var builder =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx160m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName());
        var database = service.database();
        builder.environment().put("ADDRESS_KEY", "a key of the tests that is long enough");
        builder.environment()
                .putAll(
                        Map.of(
                                "PORT",
                                "-1",
                                "DATABASE_URL",
                                database.jdbcUrl(),
                                "DATABASE_USER",
                                database.user(),
                                "DATABASE_PASSWORD",
                                database.password(),
                                "SERVICE_TOKEN_SECRET",
                                ServiceToken.SECRET,
                                "SMTP_PORT",
                                Integer.toString(service.mailServer().port()),
                                "OUTBOX_ENABLED",
                                "false",
                                "SENDING_LANES",
                                Integer.toString(lanes),
                                "SENDING_POLL",
                                "200ms",
                                "TEST_CLOCK",
                                "false"));
        builder.environment().putAll(more);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
