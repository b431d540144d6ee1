package nl.millenniumgemeenten.localstack.system;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.Directories;
import nl.millenniumgemeenten.localstack.KafkaBroker;
import nl.millenniumgemeenten.localstack.LocalPostgres;
import nl.millenniumgemeenten.localstack.Ports;
import nl.millenniumgemeenten.localstack.Processes;
import nl.millenniumgemeenten.localstack.mailbox.Mailbox;
import org.jspecify.annotations.Nullable;

/// The running system: everything a visitor, an editor and a test can reach, on one machine. Parts
/// can be stopped, killed and started one by one, as outages would.
public final class LocalSystem implements Closeable {
    private static final List<String> DATABASES =
            List.of("content", "municipality", "subscription", "gateway");
    private static final Duration STOP = Duration.ofSeconds(10);

    private final DataDirectory data;
    private final Addresses addresses;
    private final Secrets secrets;
    private final Progress progress;
    private final FileLock lock;
    private final boolean throwaway;
    private final LocalPostgres postgres;
    private final KafkaBroker kafka;
    private final Map<String, ServiceProcess> services;
    private final List<ServiceProgram> programs;
    private final Duration patience;

    /// Threads of the platform: starting is hard work, which would hold all carriers of virtual
    /// ones.
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private @Nullable Mailbox mailbox;
    private boolean opened;
    private boolean closed;

    private LocalSystem(Plan plan, FileLock lock, Secrets secrets) throws IOException {
        this.data = plan.data();
        data.turnLogs(); // before any library opens one
        this.addresses = plan.addresses();
        this.progress = plan.progress();
        this.throwaway = plan.throwaway();
        this.patience = plan.training() ? Training.PATIENCE : STOP;
        this.lock = lock;
        this.secrets = secrets;
        this.postgres =
                LocalPostgres.keptIn(
                        data.postgresql(),
                        plan.postgresqlProgram(),
                        addresses.postgresql(),
                        secrets.database("postgres"));
        this.kafka = KafkaBroker.keptIn(data.kafka(), addresses.kafka());
        this.programs = plan.programs().apply(secrets);
        this.services =
                programs.stream()
                        .map(program -> process(program, plan.training()))
                        .collect(Collectors.toMap(ServiceProcess::name, Function.identity()));
    }

    /// How a system is to be started.
    ///
    /// @param postgresqlProgram where PostgreSQL's program is or comes: unpacking it takes seconds,
    ///   which is a matter of the build
    /// @param programs its services, given its secrets
    /// @param training whether the services make their start-up caches instead of using them
    record Plan(
            DataDirectory data,
            Addresses addresses,
            Path postgresqlProgram,
            Function<Secrets, List<ServiceProgram>> programs,
            Progress progress,
            boolean throwaway,
            boolean training) {}

    /// Prepares the system built in this repository, on data that is kept, not yet started.
    public static LocalSystem keptIn(
            Path directory, Path repository, Addresses addresses, Progress progress) {
        var data = new DataDirectory(directory.toAbsolutePath().normalize());
        return prepare(built(repository, data, addresses, progress, false, false));
    }

    /// Starts the system built in this repository on free ports, with data that is gone when it
    /// closes.
    public static LocalSystem throwaway(Path repository) {
        return throwaway(repository, Progress.silent(), false);
    }

    static LocalSystem throwaway(Path repository, Progress progress, boolean training) {
        try {
            var data = new DataDirectory(Files.createTempDirectory("system-"));
            var plan = built(repository, data, Addresses.free(), progress, true, training);
            var system = prepare(plan);
            system.start();
            return system;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Plan built(
            Path repository,
            DataDirectory data,
            Addresses addresses,
            Progress progress,
            boolean throwaway,
            boolean training) {
        var root = repository.toAbsolutePath().normalize();
        return new Plan(
                data,
                addresses,
                root.resolve("local-stack/target/postgresql"),
                secrets -> new Services(root, data, addresses, secrets).all(),
                progress,
                throwaway,
                training);
    }

    /// Takes the data for itself and clears what a killed run left behind.
    static LocalSystem prepare(Plan plan) {
        try {
            var lock = plan.data().lock();
            try {
                return new LocalSystem(plan, lock, Secrets.in(plan.data().secrets()));
            } catch (IOException | RuntimeException refused) {
                lock.channel().close();
                throw refused;
            }
        } catch (IOException refused) {
            throw new StartFailure(
                    "%s cannot be used: %s".formatted(plan.data().path(), refused), refused);
        }
    }

    /// Starts everything that can start at once, and returns when all of it is ready. What has
    /// started already is stopped again when something cannot.
    public void start() {
        try {
            clearLeftovers();
            requireFreePorts();
            open();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    /// Where everything listens.
    public Addresses addresses() {
        return addresses;
    }

    /// What came in by mail.
    public Mailbox mailbox() {
        if (mailbox == null) {
            throw new IllegalStateException("the system has not been started");
        }
        return mailbox;
    }

    /// Who can sign in at the desk at first.
    public Editor firstEditor() {
        return new Editor(Services.EDITOR, secrets.firstEditor());
    }

    /// The database of a service, for who looks into it or prepares it.
    public Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + addresses.postgresql() + "/" + name,
                name,
                secrets.database(name));
    }

    /// What calls to services are signed with, for who calls them without the gateway.
    public String serviceTokenSecret() {
        return secrets.serviceToken();
    }

    /// Somebody who can sign in at the desk.
    public record Editor(String email, String password) {
        /// Leaves the password out.
        @Override
        public String toString() {
            return email;
        }
    }

    /// Starts a service that was stopped or killed, and returns when it is ready.
    public void startService(String name) {
        service(name).start();
        service(name).awaitReady();
    }

    /// Stops a service as an operator would.
    public void stopService(String name) {
        service(name).stop(patience);
    }

    /// Ends a service as a power cut would (SIGKILL).
    public void killService(String name) {
        service(name).kill();
    }

    /// The number of a service's process.
    public long processId(String name) {
        return service(name).processId();
    }

    /// Starts PostgreSQL again.
    public void startPostgres() {
        postgres.start();
    }

    /// Stops PostgreSQL; open connections break.
    public void stopPostgres() {
        postgres.stop();
    }

    /// Starts Kafka again, with every message it had.
    public void startKafka() {
        kafka.start();
    }

    /// Stops Kafka.
    public void stopKafka() {
        kafka.stop();
    }

    /// Stops the services, then what they stand on. A throwaway system leaves nothing behind.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (opened) {
            progress.say("stopping");
        }
        services.values().forEach(ServiceProcess::retire);
        inParallel(services.values().stream().map(this::stopping).toList());
        inParallel(List.of(kafka::stop, postgres::stop, this::closeMailbox));
        threads.shutdownNow();
        try {
            lock.channel().close();
        } catch (IOException released) {
            progress.say("the lock on " + data.path() + " was gone already");
        }
        if (throwaway) {
            Directories.delete(data.path());
        }
        if (opened) {
            progress.say("stopped");
        }
    }

    List<ServiceProgram> programs() {
        return programs;
    }

    private ServiceProcess process(ServiceProgram program, boolean training) {
        var cache = new StartupCache(program);
        var flags = training && !cache.fits() ? cache.trainFlags() : cache.useFlags();
        return new ServiceProcess(program, flags, data, progress);
    }

    private ServiceProcess service(String name) {
        var service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("no service " + name + " in " + services.keySet());
        }
        return service;
    }

    private void clearLeftovers() {
        var ending = new ArrayList<ProcessHandle>();
        for (var name : services.keySet()) {
            new LeftBehind(data.process(name))
                    .end()
                    .ifPresent(process -> {
                        progress.say(name + " of a run that was killed is ended");
                        ending.add(process);
                    });
        }
        Processes.awaitEnd(ending, STOP); // if not, the ports will say so
        postgres.stopLeftover();
    }

    private void requireFreePorts() {
        addresses
                .wantedBy()
                .forEach((port, what) -> {
                    if (!Ports.isFree(port)) {
                        throw new StartFailure(
                                "Port %d is taken and %s needs it: stop what uses it, or move all ports, for instance with PORT_OFFSET=100."
                                        .formatted(port, what));
                    }
                });
    }

    private void open() {
        opened = true;
        mailbox =
                Mailbox.open(
                        addresses.mailboxSmtp(), addresses.mailboxWeb(), addresses.mailboxImap());
        var database = CompletableFuture.runAsync(this::openDatabases, threads);
        var parts = new ArrayList<CompletableFuture<Void>>();
        parts.add(database);
        parts.add(CompletableFuture.runAsync(this::openKafka, threads));
        for (var program : programs) {
            var before =
                    program.needsDatabase()
                            ? database
                            : CompletableFuture.<Void>completedFuture(null);
            parts.add(before.thenRunAsync(() -> open(program), threads));
        }
        allOrFirstFailure(parts);
    }

    private void openDatabases() {
        progress.say("PostgreSQL starts");
        postgres.start();
        for (var name : DATABASES) {
            postgres.server().createDatabase(name, secrets.database(name));
        }
        progress.say("PostgreSQL is ready");
    }

    private void openKafka() {
        progress.say("Kafka starts");
        kafka.start();
        progress.say("Kafka is ready");
    }

    private void open(ServiceProgram program) {
        progress.say(program.name() + " starts");
        var service = service(program.name());
        service.start();
        service.awaitReady();
        progress.say(program.name() + " is ready");
    }

    /// One part that cannot start is enough to give up, however long the others would still take.
    private static void allOrFirstFailure(List<CompletableFuture<Void>> parts) {
        var outcome = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
        var failure = new CompletableFuture<Void>();
        parts.forEach(part ->
                part.exceptionally(cause -> {
                    failure.completeExceptionally(cause);
                    return null;
                }));
        try {
            CompletableFuture.anyOf(outcome, failure).join();
        } catch (CompletionException failed) {
            var cause = Objects.requireNonNullElse(failed.getCause(), failed);
            throw cause instanceof StartFailure known
                    ? known
                    : new StartFailure(String.valueOf(cause.getMessage()), cause);
        }
    }

    private Runnable stopping(ServiceProcess service) {
        return () -> service.stop(patience);
    }

    private void closeMailbox() {
        if (mailbox != null) {
            mailbox.close();
        }
    }

    private void inParallel(List<Runnable> work) {
        var running = work.stream().map(part -> CompletableFuture.runAsync(part, threads)).toList();
        for (var part : running) {
            try {
                part.join();
            } catch (CompletionException failed) {
                progress.say("while stopping: " + failed.getCause());
            }
        }
    }
}
