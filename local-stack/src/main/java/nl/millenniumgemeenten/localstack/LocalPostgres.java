package nl.millenniumgemeenten.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL from its own binaries, without Docker and without being installed.
public final class LocalPostgres implements Closeable {
    private static final String SUPERUSER = "postgres";
    private static final Path SHARED_PROGRAM =
            Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostgresServer server;
    private final @Nullable Path directory;
    private final Path program;
    private @Nullable EmbeddedPostgres running;

    private LocalPostgres(PostgresServer server, @Nullable Path directory, Path program) {
        this.server = server;
        this.directory = directory;
        this.program = program;
    }

    /// Starts one on a free port that is fast rather than safe, and gone when it is closed: it
    /// trusts whoever reaches it on loopback, and does not wait for the disk.
    public static LocalPostgres throwaway() {
        var address = new PostgresServer("127.0.0.1", Ports.free(), SUPERUSER, "unused");
        var postgres = new LocalPostgres(address, null, SHARED_PROGRAM);
        postgres.start();
        return postgres;
    }

    /// One that keeps its data in this directory and waits for the disk, not yet started. The first
    /// start gives the superuser this password; from then on everyone needs theirs.
    ///
    /// @param program where its program is, or is unpacked by the first start that misses it: many
    ///   servers can share one
    public static LocalPostgres keptIn(
            Path directory, Path program, int port, String superuserPassword) {
        var address = new PostgresServer("127.0.0.1", port, SUPERUSER, superuserPassword);
        return new LocalPostgres(address, directory.toAbsolutePath(), program.toAbsolutePath());
    }

    /// The same with the program that all throwaway ones use.
    public static LocalPostgres keptIn(Path directory, int port, String superuserPassword) {
        return keptIn(directory, SHARED_PROGRAM, port, superuserPassword);
    }

    /// The address to reach it on, the same after every start.
    public PostgresServer server() {
        return server;
    }

    /// Starts it and returns when it answers. A server that an earlier, killed run left behind on
    /// the same data is stopped first.
    public synchronized void start() {
        if (running != null) {
            return;
        }
        try {
            running = directory == null ? startThrowaway() : startKept(directory);
        } catch (IOException | RuntimeException refused) {
            throw new IllegalStateException(
                    "PostgreSQL did not start on port " + server.port(), refused);
        }
    }

    /// Stops a server that an earlier, killed run left behind on the same data, if there is one.
    public void stopLeftover() {
        if (directory != null) {
            OrphanedPostgres.in(directory.resolve("data")).ifPresent(OrphanedPostgres::stop);
        }
    }

    /// Stops it after rolling back what is under way. What a kept one holds stays, and [#start()]
    /// brings it back.
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException left) {
            throw new IllegalStateException("PostgreSQL could not be stopped", left);
        } finally {
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private EmbeddedPostgres startThrowaway() throws IOException {
        var log = Path.of("target");
        return builder(Files.isDirectory(log) ? log.resolve("postgresql.log") : null)
                .setServerConfig("full_page_writes", "off")
                .start();
    }

    private EmbeddedPostgres startKept(Path kept) throws IOException {
        Files.createDirectories(kept);
        var data = kept.resolve("data");
        stopLeftover();
        var postgres =
                builder(kept.resolve("postgresql.log"))
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setConnectConfig("password", server.password())
                        .start();
        requirePasswords(data);
        return postgres;
    }

    private EmbeddedPostgres.Builder builder(@Nullable Path log) {
        var output = log == null ? Redirect.DISCARD : Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setPort(server.port())
                .setOverrideWorkingDirectory(program.toFile())
                .setPGStartupWait(PATIENCE)
                .setRegisterShutdownHook(false) // who started it decides what stops first
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                // The same order of letters on every machine, whatever locales it has.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("max_connections", "150");
    }

    /// The binaries are set up to trust everyone; other people's programs on this machine should
    /// not be.
    private void requirePasswords(Path data) throws IOException {
        var rules = data.resolve("pg_hba.conf");
        var wanted = "host all all 127.0.0.1/32 scram-sha-256\n";
        if (Files.readString(rules).equals(wanted)) {
            return;
        }
        try (var connection = server.connect()) {
            PostgresServer.execute(
                    connection, "ALTER ROLE %I PASSWORD %L", SUPERUSER, server.password());
            Files.writeString(rules, wanted);
            PostgresServer.execute(connection, "SELECT pg_reload_conf()", "", "");
        } catch (SQLException refused) {
            throw new IOException("the superuser could not be given a password", refused);
        }
    }
}
