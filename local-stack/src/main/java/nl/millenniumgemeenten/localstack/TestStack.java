package nl.millenniumgemeenten.localstack;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// The real PostgreSQL and Kafka that tests run on, and the one place that decides where they come
/// from: containers where a Docker engine answers, the local stack elsewhere. Each part starts when
/// first asked for, serves every test in this JVM, and stops with it. `TEST_STACK=local` keeps
/// Docker out of it.
public final class TestStack {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final DockerEngine DOCKER = chooseRoute();
    private static @Nullable PostgresServer postgres;
    private static @Nullable String bootstrapServers;

    private TestStack() {}

    /// The PostgreSQL server itself; a test class mostly wants [#createDatabase()].
    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = route(TestStack::postgresContainer, TestStack::localPostgres);
        }
        return postgres;
    }

    /// A fresh, empty database with its own owner, so that test classes do not meet.
    public static Database createDatabase() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
        return postgres().createDatabase(name, "test");
    }

    /// The address of Kafka, for clients. Tests share the broker: let each name its own topics, or
    /// take a [KafkaBroker] of its own where it has to stop.
    public static synchronized String bootstrapServers() {
        if (bootstrapServers == null) {
            bootstrapServers = route(TestStack::kafkaContainer, TestStack::localKafka);
        }
        return bootstrapServers;
    }

    private static DockerEngine chooseRoute() {
        var found =
                "local".equals(System.getenv("TEST_STACK"))
                        ? new DockerEngine.Absent("TEST_STACK=local")
                        : DockerEngine.find(System.getenv("DOCKER_HOST"));
        System.out.println(
                switch (found) {
                    case DockerEngine.Answering(var address) ->
                            "Test stack: containers, because a Docker engine answers at " + address;
                    case DockerEngine.Absent(var reason) ->
                            "Test stack: local PostgreSQL and Kafka, because of: " + reason;
                });
        return found;
    }

    private static <T> T route(Supplier<T> containers, Supplier<T> local) {
        return switch (DOCKER) {
            case DockerEngine.Answering _ -> containers.get();
            case DockerEngine.Absent _ -> local.get();
        };
    }

    private static PostgresServer localPostgres() {
        var local = LocalPostgres.throwaway();
        closeAtExit(local::close);
        return local.server();
    }

    private static String localKafka() {
        var broker = KafkaBroker.throwaway();
        closeAtExit(broker::close);
        return broker.bootstrapServers();
    }

    @SuppressWarnings("resource") // closed at exit
    private static PostgresServer postgresContainer() {
        var container =
                new PostgreSQLContainer("postgres:17")
                        .withUsername("postgres")
                        .withPassword("postgres")
                        .withDatabaseName("postgres")
                        .withEnv(
                                "POSTGRES_INITDB_ARGS",
                                "--encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C")
                        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=150");
        container.start();
        closeAtExit(container::close);
        return new PostgresServer(
                container.getHost(), container.getMappedPort(5432), "postgres", "postgres");
    }

    @SuppressWarnings("resource") // closed at exit
    private static String kafkaContainer() {
        var container =
                new KafkaContainer("apache/kafka:4.2.0")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        closeAtExit(container::close);
        return container.getBootstrapServers();
    }

    private static void closeAtExit(Runnable close) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(close));
    }
}
