package nl.millenniumgemeenten.localstack;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/// A real Kafka from its own jars: one KRaft node, broker and controller in one, inside this JVM.
/// It can be stopped and started again on the same port with the same messages, as an outage would.
public final class KafkaBroker implements Closeable {
    private static final int NODE = 1;

    static {
        // A broker that gives up ends its process; here that would be the tests or the whole
        // system.
        Exit.setExitProcedure(KafkaBroker::stayAlive);
        Exit.setHaltProcedure(KafkaBroker::stayAlive);
    }

    private final Path directory;
    private final int port;
    private final boolean throwaway;
    private @Nullable KafkaRaftServer running;

    private KafkaBroker(Path directory, int port, boolean throwaway) {
        this.directory = directory;
        this.port = port;
        this.throwaway = throwaway;
    }

    /// Starts one on a free port, whose messages are gone when it is closed.
    public static KafkaBroker throwaway() {
        try {
            var broker = new KafkaBroker(Files.createTempDirectory("kafka-"), Ports.free(), true);
            broker.start();
            return broker;
        } catch (IOException full) {
            throw new IllegalStateException("no room for Kafka's data", full);
        }
    }

    /// One that keeps its messages in this directory, not yet started.
    public static KafkaBroker keptIn(Path directory, int port) {
        return new KafkaBroker(directory.toAbsolutePath(), port, false);
    }

    /// The address for clients, the same after every start.
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// Starts it and returns when clients can use it.
    public synchronized void start() {
        if (running != null) {
            return;
        }
        var properties = properties();
        try {
            format();
            var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
            running = server;
        } catch (Exception refused) {
            throw new IllegalStateException("Kafka did not start on port " + port, refused);
        }
    }

    /// Stops it; the messages stay, and [#start()] brings it back.
    public synchronized void stop() {
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
            running = null;
        }
    }

    /// Stops it for good, and removes what a throwaway one wrote.
    @Override
    public void close() {
        stop();
        if (throwaway) {
            Directories.delete(directory);
        }
    }

    private void format() throws Exception {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .setDirectories(List.of(directory.toString()))
                .run();
    }

    private Map<String, String> properties() {
        var controllerPort = Ports.free();
        var properties = new HashMap<String, String>();
        properties.put("node.id", Integer.toString(NODE));
        properties.put("process.roles", "broker,controller");
        properties.put("log.dirs", directory.toString());
        properties.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, controllerPort));
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        // Nobody should get a topic by a slip of the pen: services make theirs on purpose.
        properties.put("auto.create.topics.enable", "false");
        // One node: nothing has a second copy.
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller waits this long before it believes that the old broker is
        // gone.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        // The default keeps 128 MB ready for compaction; a developer's machine has better uses.
        properties.put("log.cleaner.dedupe.buffer.size", "8388608");
        properties.put("log.cleaner.io.buffer.size", "131072");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        return properties;
    }

    private static void stayAlive(int status, @Nullable String message) {
        throw new IllegalStateException("Kafka gave up (%d): %s".formatted(status, message));
    }
}
