package nl.millenniumgemeenten.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/// A power cut for content-service at any moment: what was acknowledged is published exactly as it
/// was saved, in order, and nothing is lost.
class KilledServiceTest {
    private static final int ARTICLES = 8;
    private static final int PUBLICATIONS = 1_000;
    private static final int KILLS = 5;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Test
    void every_acknowledged_save_is_published_as_saved_in_order_and_none_is_lost()
            throws Exception {
        try (var system = LocalSystem.throwaway(SharedSystem.REPOSITORY);
                var client =
                        new ServiceClient(
                                system.addresses().content(), system.serviceTokenSecret())) {
            var saved = new AtomicInteger();
            var writers =
                    IntStream.range(0, ARTICLES)
                            .mapToObj(_ -> new Writer(client, saved))
                            .map(writer -> CompletableFuture.supplyAsync(writer::write))
                            .toList();

            killNowAndThen(system, saved);
            var acknowledged = new HashMap<UUID, List<String>>();
            for (var writer : writers) {
                acknowledged.putAll(writer.join());
            }

            assertThat(acknowledged.values().stream().mapToInt(List::size).sum())
                    .isGreaterThanOrEqualTo(PUBLICATIONS);
            var published = Published.read(system.addresses().kafka(), acknowledged);
            for (var article : acknowledged.entrySet()) {
                assertThat(published.titles(article.getKey()))
                        .as("what was published of %s", article.getKey())
                        .containsSubsequence(article.getValue());
                assertThat(published.titles(article.getKey()).getLast())
                        .isEqualTo(article.getValue().getLast());
            }
            published.assertSequencesWithoutGaps();
        }
    }

    private static void killNowAndThen(LocalSystem system, AtomicInteger saved)
            throws InterruptedException {
        var random = new Random(20260101);
        for (int kill = 1; kill <= KILLS; kill++) {
            int moment = kill * PUBLICATIONS / (KILLS + 1) + random.nextInt(40);
            while (saved.get() < moment) {
                pause();
            }
            system.killService("content-service");
            system.startService("content-service");
        }
    }

    /// Until the next look at whether something has come about.
    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }

    /// Saves and publishes one article again and again. Of a call without an answer it finds out
    /// what became of it, as an editor would: by looking.
    private static final class Writer {
        private final ServiceClient client;
        private final AtomicInteger saved;
        private final List<String> acknowledged = new ArrayList<>();

        Writer(ServiceClient client, AtomicInteger saved) {
            this.client = client;
            this.saved = saved;
        }

        Map<UUID, List<String>> write() {
            try {
                var id = create();
                var path = "/news-articles/" + id;
                for (int n = 1; saved.get() < PUBLICATIONS; n++) {
                    publish(path, id + " edition " + n);
                }
                return Map.of(id, acknowledged);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        private UUID create() throws InterruptedException {
            while (true) {
                try {
                    var answer = client.send("POST", "/news-articles", null, json("new"));
                    Matcher id = ID.matcher(answer.body());
                    if (answer.statusCode() == 201 && id.find()) {
                        return UUID.fromString(id.group(1));
                    }
                } catch (IOException down) {
                    pause();
                }
            }
        }

        /// Until this very title is acknowledged as published.
        private void publish(String path, String title) throws InterruptedException {
            while (true) {
                try {
                    var now = client.send("GET", path, null, null);
                    var etag = now.headers().firstValue("ETag").orElse("");
                    var draft = client.send("PUT", path, etag, json(title));
                    if (draft.statusCode() != 200) {
                        continue;
                    }
                    var drafted = draft.headers().firstValue("ETag").orElse("");
                    var published = client.send("PUT", path + "/publication", drafted, null);
                    if (published.statusCode() == 200) {
                        acknowledged.add(title);
                        saved.incrementAndGet();
                        return;
                    }
                } catch (IOException down) {
                    pause();
                }
            }
        }

        private static String json(String title) {
            return """
            {"slug": "bericht", "title": "%s", "summary": "", "bodyHtml": "<p>%s</p>",
             "datedOn": "2026-11-25", "goals": [], "municipalities": []}
            """
                    .formatted(title, title);
        }
    }

    /// What stands on the topic of news articles.
    private static final class Published {
        private final Map<UUID, TreeMap<Long, String>> titles = new HashMap<>();
        private final TreeMap<Long, String> ids = new TreeMap<>();

        static Published read(int kafka, Map<UUID, List<String>> until) {
            var published = new Published();
            try (var consumer =
                    new KafkaConsumer<>(
                            Map.of(
                                    "bootstrap.servers",
                                    "127.0.0.1:" + kafka,
                                    "isolation.level",
                                    "read_committed"),
                            new StringDeserializer(),
                            new ByteArrayDeserializer())) {
                var partitions =
                        IntStream.range(0, Topic.PARTITIONS)
                                .mapToObj(
                                        n -> new TopicPartition(Topic.NEWS_ARTICLES.topicName(), n))
                                .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
                while (!published.has(until) && System.nanoTime() < deadline) {
                    consumer.poll(Duration.ofMillis(200))
                            .forEach(message ->
                                    published.add(
                                            KafkaMessageFactory.createReader(message).toEvent()));
                }
            }
            return published;
        }

        List<String> titles(UUID article) {
            return List.copyOf(titles.getOrDefault(article, new TreeMap<>()).values());
        }

        /// A number that comes again is the same event again.
        void assertSequencesWithoutGaps() {
            assertThat(ids.firstKey()).isEqualTo(1);
            assertThat(ids.lastKey()).isEqualTo(ids.size());
        }

        private boolean has(Map<UUID, List<String>> until) {
            return until.entrySet().stream()
                    .allMatch(article ->
                            titles(article.getKey()).contains(article.getValue().getLast()));
        }

        private void add(CloudEvent event) {
            var sequence = Long.valueOf(String.valueOf(event.getExtension("sequence")));
            var before = ids.putIfAbsent(sequence, event.getId());
            assertThat(before).as("event %d", sequence).isIn(null, event.getId());
            if (ChangeEvent.read(event) instanceof NewsArticleChange.Published article) {
                var ofArticle = titles.computeIfAbsent(article.id(), _ -> new TreeMap<>());
                if (before == null) {
                    assertThat(ofArticle.isEmpty() || ofArticle.lastKey() < article.revision())
                            .as("order of %s", article.id())
                            .isTrue();
                }
                ofArticle.put(article.revision(), article.title());
            }
        }
    }
}
