package nl.millenniumgemeenten.subscription.digest;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.subscription.campaign.CampaignRows;
import nl.millenniumgemeenten.subscription.discussion.DiscussionRows;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the topics and keeps what they tell. One instance does so at a time, by an advisory lock
/// that goes with its connection; what a poll brought and how far it came are one transaction, so
/// that each message counts once. On another cluster it starts anew.
@Context
@Requires(beans = DataSource.class)
@Requires(property = "digest.follow", notEquals = "false")
class TopicFollower implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final long LOCK = 0x6d67_6469_6765_7374L;
    private static final Map<String, Topic> TOPICS =
            Arrays.stream(
                            new Topic[] {
                                Topic.NEWS_ARTICLES,
                                Topic.ACTIVITIES,
                                Topic.AGENDA_ITEMS,
                                Topic.RESOURCES,
                                Topic.PARTICIPATIONS,
                                Topic.MUNICIPALITIES,
                                Topic.MEDIA,
                                Topic.DISCUSSIONS,
                                Topic.CONTRIBUTIONS,
                                Topic.CONTRIBUTORS,
                                Topic.CAMPAIGNS
                            })
                    .collect(Collectors.toUnmodifiableMap(Topic::topicName, Function.identity()));

    private final DigestConfiguration configuration;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final String url;
    private final Properties database = new Properties();
    private final Thread thread =
            Thread.ofPlatform().name("topic-follower").daemon().unstarted(this);
    private long lookedAt = System.nanoTime();
    private volatile boolean closed;

    /// @param migrated not used: once it is there, so are the tables
    TopicFollower(
            DigestConfiguration configuration,
            MeterRegistry meters,
            InstantSource clock,
            DataSource migrated,
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String user,
            @Property(name = "datasources.default.password") String password) {
        this.configuration = configuration;
        this.meters = meters;
        this.clock = clock;
        this.url = url;
        database.setProperty("user", user);
        database.setProperty("password", password);
        database.setProperty("ApplicationName", "topic-follower");
        database.setProperty("tcpKeepAlive", "true");
        database.setProperty("connectTimeout", "5");
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closed = true;
        if (!thread.join(POLL.multipliedBy(4))) {
            thread.interrupt();
            thread.join(POLL.multipliedBy(6));
        }
    }

    @Override
    public void run() {
        while (!closed) {
            try (var connection = DriverManager.getConnection(url, database)) {
                if (isOurTurn(connection)) {
                    connection.setAutoCommit(false);
                    follow(connection);
                }
                pause();
            } catch (InterruptedException | InterruptException stopped) {
                closed = true;
            } catch (SQLException | KafkaException | ExecutionException broken) {
                LOG.atWarn()
                        .addKeyValue("cause", broken.toString())
                        .log("following the topics begins again");
                pauseQuietly();
            } catch (RuntimeException broken) {
                // Never the end of the thread: the digest would stay as it is for ever.
                LOG.atError().setCause(broken).log("following the topics failed, beginning again");
                pauseQuietly();
            }
        }
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void follow(Connection connection)
            throws SQLException, ExecutionException, InterruptedException {
        var rows =
                new ToldRows(
                        connection,
                        new DiscussionRows(connection, clock),
                        new CampaignRows(connection));
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            if (partitions.isEmpty()) {
                return;
            }
            var cluster = cluster();
            var positions = rows.positions(cluster);
            connection.commit();
            consumer.assign(partitions);
            for (var partition : partitions) {
                var position = positions.get(partition);
                if (position == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, position);
                }
            }
            LOG.atInfo().addKeyValue("cluster", cluster).log("following the topics");
            while (!closed) {
                poll(consumer, connection, rows, cluster);
            }
        } catch (OffsetOutOfRangeException gone) {
            // Compaction or retention took what we wanted to read next: only the whole is right.
            rows.startAnew();
            connection.commit();
        }
    }

    private void poll(
            KafkaConsumer<String, byte[]> consumer,
            Connection connection,
            ToldRows rows,
            String cluster)
            throws SQLException {
        var messages = consumer.poll(POLL);
        if (messages.nextOffsets().isEmpty()) {
            holdOn(connection);
            return;
        }
        for (var message : messages) {
            keep(message, rows);
        }
        for (var moved : messages.nextOffsets().entrySet()) {
            rows.move(moved.getKey(), cluster, moved.getValue().offset());
        }
        connection.commit();
    }

    /// Looks now and then whether the connection, and so the lock, is still there.
    private void holdOn(Connection connection) throws SQLException {
        if (System.nanoTime() - lookedAt > LOOK_EVERY.toNanos()) {
            lookedAt = System.nanoTime();
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            connection.commit();
        }
    }

    /// One that cannot be read is counted and passed over: it must not keep us from what follows.
    private void keep(ConsumerRecord<String, byte[]> message, ToldRows rows) throws SQLException {
        try {
            var topic = TOPICS.get(message.topic());
            if (message.value() == null && topic != null) {
                rows.erase(topic, message.key());
            } else {
                rows.keep(ChangeEvent.read(KafkaMessageFactory.createReader(message).toEvent()));
            }
        } catch (CloudEventRWException
                | ChangeJson.UnreadableChange
                | IllegalArgumentException broken) {
            meters.counter("digest.unreadable.messages").increment();
            LOG.atWarn()
                    .addKeyValue("topic", message.topic())
                    .addKeyValue("partition", message.partition())
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("cause", broken.toString())
                    .log("message skipped");
        }
    }

    /// All partitions of all our topics, or none while one of the topics is not there yet.
    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        var known = consumer.listTopics();
        if (!known.keySet().containsAll(TOPICS.keySet())) {
            return List.of();
        }
        return known.entrySet().stream()
                .filter(topic -> TOPICS.containsKey(topic.getKey()))
                .flatMap(topic -> topic.getValue().stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
    }

    private String cluster() throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        configuration.bootstrapServers(),
                        "default.api.timeout.ms",
                        5_000,
                        "request.timeout.ms",
                        3_000);
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        configuration.bootstrapServers(),
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "none",
                        "isolation.level",
                        "read_committed",
                        "max.poll.records",
                        500,
                        "default.api.timeout.ms",
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private void pause() throws InterruptedException {
        Thread.sleep(configuration.poll());
    }

    private void pauseQuietly() {
        try {
            pause();
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }
}
