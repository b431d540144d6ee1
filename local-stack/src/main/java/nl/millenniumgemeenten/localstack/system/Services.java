package nl.millenniumgemeenten.localstack.system;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.localstack.mailbox.Mailbox;

/// The services of the system: where each is built, on what it runs, and what it is told.
final class Services {
    static final String EDITOR = "redactie@millenniumgemeenten.example";

    private static final List<String> FLAGS =
            List.of(
                    // Four small services on one machine: what counts is memory and a quick start.
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    // The start-up cache where it was made for, so that its pages stay the file's
                    // own.
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0",
                    // What compiling at the start took from the C library goes back.
                    "-XX:TrimNativeHeapInterval=5000",
                    // No more free memory in reserve than a quiet site needs.
                    "-XX:MinHeapFreeRatio=15",
                    "-XX:MaxHeapFreeRatio=30",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Duser.timezone=UTC");

    /// Little room for what is allocated and dropped at once: it goes round in it, and touches no
    /// more. They mostly wait for the database, so that the quick compiler is enough for them: it
    /// leaves memory, and the processors while everything starts.
    private static final List<String> SERVICE_MEMORY =
            List.of("-Xms24m", "-Xmn8m", "-Xmx160m", "-XX:TieredStopAtLevel=1");

    private static final List<String> WEBSITE_MEMORY = List.of("-Xms32m", "-Xmn10m", "-Xmx224m");

    private final Path repository;
    private final DataDirectory data;
    private final Addresses addresses;
    private final Secrets secrets;

    Services(Path repository, DataDirectory data, Addresses addresses, Secrets secrets) {
        this.repository = repository;
        this.data = data;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    List<ServiceProgram> all() {
        return List.of(gateway(), content(), municipality(), subscription());
    }

    private ServiceProgram content() {
        return service("content", addresses.content(), Map.of());
    }

    private ServiceProgram municipality() {
        return service("municipality", addresses.municipality(), Map.of());
    }

    private ServiceProgram subscription() {
        return service(
                "subscription",
                addresses.subscription(),
                Map.ofEntries(
                        Map.entry("ADDRESS_KEY", secrets.addressKey()),
                        Map.entry("SMTP_HOST", "127.0.0.1"),
                        Map.entry("SMTP_PORT", Integer.toString(addresses.mailboxSmtp())),
                        Map.entry("SMTP_TLS", "none"),
                        Map.entry("MAIL_FROM", "nieuwsbrief@millenniumgemeenten.example"),
                        Map.entry("ANSWER_ADDRESS", "reageer@millenniumgemeenten.example"),
                        Map.entry("ANSWER_IMAP_HOST", "127.0.0.1"),
                        Map.entry("ANSWER_IMAP_PORT", Integer.toString(addresses.mailboxImap())),
                        Map.entry("ANSWER_IMAP_USER", Mailbox.READER),
                        Map.entry("ANSWER_IMAP_PASSWORD", Mailbox.READER),
                        Map.entry("ANSWER_IMAP_TLS", "none")));
    }

    /// Serves its pages from what it has, so that it waits for nobody.
    private ServiceProgram gateway() {
        return program(
                "web-gateway",
                "gateway",
                addresses.site(),
                WEBSITE_MEMORY,
                false,
                Map.of(
                        "CONTENT_SERVICE_URL",
                        "http://127.0.0.1:" + addresses.content(),
                        "MUNICIPALITY_SERVICE_URL",
                        "http://127.0.0.1:" + addresses.municipality(),
                        "SUBSCRIPTION_SERVICE_URL",
                        "http://127.0.0.1:" + addresses.subscription(),
                        "SNAPSHOT_DIRECTORY",
                        data.snapshots().toString(),
                        "ACCOUNTS_KEY",
                        secrets.accountsKey(),
                        "FIRST_EDITOR_EMAIL",
                        EDITOR,
                        "FIRST_EDITOR_PASSWORD",
                        secrets.firstEditor()));
    }

    private ServiceProgram service(String database, int port, Map<String, String> more) {
        return program(database + "-service", database, port, SERVICE_MEMORY, true, more);
    }

    private ServiceProgram program(
            String module,
            String database,
            int port,
            List<String> memory,
            boolean needsDatabase,
            Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", Integer.toString(port));
        environment.put(
                "DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + addresses.postgresql() + "/" + database);
        environment.put("DATABASE_USER", database);
        environment.put("DATABASE_PASSWORD", secrets.database(database));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + addresses.kafka());
        environment.put("SERVICE_TOKEN_SECRET", secrets.serviceToken());
        environment.put("SITE_URL", addresses.siteUrl().toString());
        environment.put("EVENT_SOURCE_PREFIX", "urn:nld:oin:00000099000000001000:systeem:");
        // Many threads would otherwise each get an arena of the C library's own.
        environment.put("MALLOC_ARENA_MAX", "2");
        return new ServiceProgram(
                module,
                ServiceProgram.classPathOf(repository.resolve(module).resolve("target"), module),
                "nl.millenniumgemeenten." + database + ".Application",
                flags(memory),
                Map.copyOf(environment),
                port,
                needsDatabase);
    }

    private static List<String> flags(List<String> memory) {
        return Stream.concat(FLAGS.stream(), memory.stream()).toList();
    }
}
