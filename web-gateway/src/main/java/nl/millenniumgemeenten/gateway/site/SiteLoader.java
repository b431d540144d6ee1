package nl.millenniumgemeenten.gateway.site;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the topics and replaces the image after each poll. The only code that reads Kafka. It
/// starts from the snapshot if there is one, from the beginning otherwise, and commits nothing:
/// each gateway reads for itself. While Kafka is away the site shows what it has.
@Context
@Requires(property = "site.follow", notEquals = "false")
class SiteLoader implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteLoader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLISECONDS = 500;

    private final SiteConfiguration configuration;
    private final Site site;
    private final Snapshots snapshots;
    private final ChangeReader reader;
    private final InstantSource clock;
    private final Thread thread = Thread.ofPlatform().name("site-loader").daemon().unstarted(this);
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("snapshot-writer").daemon().factory());
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private SiteImage image;
    private String clusterId = "";
    private long snapshotDueAt;
    private boolean snapshotDue;
    private volatile boolean closed;

    SiteLoader(
            SiteConfiguration configuration,
            Site site,
            Snapshots snapshots,
            ChangeReader reader,
            InstantSource clock) {
        this.configuration = configuration;
        this.site = site;
        this.snapshots = snapshots;
        this.reader = reader;
        this.clock = clock;
        this.image = SiteImage.emptyOn(today());
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        // A poll ends by itself; what takes longer, because Kafka is away, is interrupted.
        if (!thread.join(POLL.multipliedBy(6))) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    @Override
    public void run() {
        restore();
        while (!closed) {
            try {
                var topics = SiteTopics.find(configuration.bootstrapServers());
                if (topics.isPresent()) {
                    follow(topics.get());
                }
                pause();
            } catch (InterruptedException | InterruptException | WakeupException stopped) {
                closed = true;
            } catch (KafkaException away) {
                LOG.atWarn().addKeyValue("cause", away.toString()).log("topics are out of reach");
                turnTheDay();
                pauseQuietly();
            } catch (RuntimeException broken) {
                // Never the end of the loader: the site would stay as it is for ever.
                LOG.atError().setCause(broken).log("following the topics failed, starting anew");
                pauseQuietly();
            }
        }
        // The thread was interrupted to stop it; the snapshot must still be written.
        Thread.interrupted();
        writeSnapshot();
        endWriting();
    }

    private void restore() {
        snapshots
                .read()
                .ifPresent(snapshot -> {
                    var delta = new SiteDelta(image);
                    snapshot.changes().forEach(delta::replay);
                    image = delta.apply();
                    clusterId = snapshot.clusterId();
                    positions.putAll(snapshot.positions());
                    site.replace(image);
                    site.markReady();
                    LOG.atInfo()
                            .addKeyValue("aggregates", snapshot.changes().size())
                            .log("site ready from its snapshot");
                });
    }

    private void follow(SiteTopics topics) {
        if (!topics.clusterId().equals(clusterId)) {
            startAnew(topics.clusterId());
        }
        try (var consumer = consumer()) {
            consumer.assign(topics.partitions());
            for (var partition : topics.partitions()) {
                var position = positions.get(partition);
                if (position == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, position);
                }
            }
            var endAtStart = consumer.endOffsets(topics.partitions());
            boolean caughtUp = false;
            while (!closed) {
                caughtUp = poll(consumer, endAtStart, caughtUp);
            }
        } catch (OffsetOutOfRangeException gone) {
            // Compaction or retention took what we wanted to read next: only the whole is right.
            LOG.atWarn().addKeyValue("cause", gone.getMessage()).log("positions are gone");
            startAnew(topics.clusterId());
        }
    }

    /// The old image stays on the site until the new one has caught up.
    private void startAnew(String cluster) {
        positions.clear();
        image = SiteImage.emptyOn(today());
        clusterId = cluster;
    }

    private boolean poll(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> endAtStart,
            boolean wasCaughtUp) {
        var messages = consumer.poll(POLL);
        var delta = new SiteDelta(image);
        for (var message : messages) {
            reader.read(message, delta);
        }
        image = delta.apply();
        messages.nextOffsets()
                .forEach((partition, next) -> positions.put(partition, next.offset()));
        boolean caughtUp = wasCaughtUp || reached(consumer, endAtStart);
        if (caughtUp && !wasCaughtUp) {
            site.replace(image);
        } else if (caughtUp && !messages.isEmpty()) {
            site.replace(image, delta.touched());
        }
        if (caughtUp && !wasCaughtUp) {
            site.markReady();
            LOG.atInfo()
                    .addKeyValue("cluster", clusterId)
                    .log("site has caught up with its topics");
        }
        if (caughtUp) {
            turnTheDay();
            snapshotDue |= !messages.isEmpty();
            snapshotWhenDue();
        }
        return caughtUp;
    }

    private static boolean reached(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> end) {
        return end.entrySet().stream()
                .allMatch(entry -> consumer.position(entry.getKey()) >= entry.getValue());
    }

    private void turnTheDay() {
        var today = today();
        if (image.register().today().equals(today)) {
            return;
        }
        boolean shown = site.shows(image);
        image = image.on(today);
        // While it catches up with another cluster, the image is not the one that is shown.
        site.replace(shown ? image : site.image().on(today));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), configuration.zone());
    }

    private void snapshotWhenDue() {
        if (snapshotDue && System.nanoTime() - snapshotDueAt >= 0) {
            writeSnapshot();
            snapshotDue = false;
            snapshotDueAt = System.nanoTime() + configuration.snapshotEvery().toNanos();
        }
    }

    private void writeSnapshot() {
        // While it catches up with another cluster, the image is not the site's: nothing to keep
        // yet.
        if (!site.shows(image) || clusterId.isEmpty()) {
            return;
        }
        var shown = image;
        var cluster = clusterId;
        var reached = Map.copyOf(positions);
        // Not on this thread: what is published meanwhile must not wait for the disk.
        writer.execute(() -> write(cluster, reached, shown));
    }

    private void write(String cluster, Map<TopicPartition, Long> reached, SiteImage shown) {
        try {
            snapshots.write(new Snapshot(cluster, reached, shown.changes()));
        } catch (IOException | RuntimeException broken) {
            LOG.atWarn().addKeyValue("cause", broken.toString()).log("snapshot not written");
        }
    }

    private void endWriting() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.atWarn().log("snapshot not written in time");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads what is not committed in Kafka as well, and so a millisecond or two earlier: all that
    /// a relay sends is committed in its database, and revisions tell repetitions (decision 0011).
    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        configuration.bootstrapServers(),
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "max.poll.records",
                        5000,
                        "default.api.timeout.ms",
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
    }

    private void pauseQuietly() {
        try {
            pause();
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }
}
