package nl.millenniumgemeenten.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.Directories;
import nl.millenniumgemeenten.localstack.PostgresServer;
import nl.millenniumgemeenten.localstack.system.Addresses;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import nl.millenniumgemeenten.localstack.system.Progress;

/// The whole system as `bin/run` starts it, on free ports and data that is thrown away, with the
/// keys to all of its doors.
public final class RunningSystem implements Closeable {
    /// The services, each a process.
    public static final List<String> SERVICES =
            List.of(
                    "web-gateway",
                    "content-service",
                    "municipality-service",
                    "subscription-service");

    private final LocalSystem system;
    private final Path data;
    private final Properties secrets = new Properties();

    private RunningSystem(LocalSystem system, Path data) throws IOException {
        this.system = system;
        this.data = data;
        try (var file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
    }

    /// Starts it and returns when it is ready and has come to rest.
    static RunningSystem start(Path repository) {
        try {
            var data = Files.createTempDirectory("bench-");
            var system =
                    LocalSystem.keptIn(
                            data, repository, Addresses.free(), new Progress(System.out));
            system.start();
            var running = new RunningSystem(system, data);
            running.awaitRest();
            return running;
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException("the system could not be started", broken);
        }
    }

    /// Waits until the services have done what they had to do.
    public void awaitRest() throws InterruptedException {
        Rest.await(SERVICES.stream().map(this::process).toList());
    }

    /// The process of a service.
    public ProcessHandle process(String service) {
        return ProcessHandle.of(system.processId(service)).orElseThrow();
    }

    /// Stops a service as an operator would.
    public void stop(String service) {
        system.stopService(service);
    }

    /// Starts a service and returns when it is ready.
    public void start(String service) {
        system.startService(service);
    }

    /// Where a service answers.
    public URI address(String service) {
        return URI.create("http://127.0.0.1:" + port(service));
    }

    /// The port of a service.
    public int port(String service) {
        var addresses = system.addresses();
        return switch (service) {
            case "web-gateway" -> addresses.site();
            case "content-service" -> addresses.content();
            case "municipality-service" -> addresses.municipality();
            case "subscription-service" -> addresses.subscription();
            default -> throw new IllegalArgumentException("no service " + service);
        };
    }

    /// Kafka, for clients.
    public String bootstrapServers() {
        return "127.0.0.1:" + system.addresses().kafka();
    }

    /// The database of a service.
    public Database database(String name) {
        return new Database(postgres().jdbcUrl(name), name, secret("database." + name));
    }

    /// A database on the same server that none of the services uses.
    public Database ownDatabase(String name) {
        return postgres().createDatabase(name, secret("database.postgres"));
    }

    /// Where visitors and editors come.
    public URI site() {
        return system.addresses().siteUrl();
    }

    /// Who can sign in at the desk.
    public LocalSystem.Editor firstEditor() {
        return system.firstEditor();
    }

    /// What tokens between services are signed with.
    public String tokenSecret() {
        return secret("service-token");
    }

    @Override
    public void close() {
        system.close();
        Directories.delete(data);
    }

    private PostgresServer postgres() {
        return new PostgresServer(
                "127.0.0.1",
                system.addresses().postgresql(),
                "postgres",
                secret("database.postgres"));
    }

    private String secret(String name) {
        return Objects.requireNonNull(secrets.getProperty(name), name);
    }
}
