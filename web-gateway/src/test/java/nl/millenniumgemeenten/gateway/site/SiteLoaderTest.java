package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.localstack.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The loader on a real broker that comes and goes.
class SiteLoaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path snapshots;

    @Test
    void shows_what_is_on_the_topics_skips_what_it_cannot_read_and_forgets_what_is_erased()
            throws Exception {
        try (var kafka = KafkaBroker.throwaway();
                var topics = new TestTopics(kafka.bootstrapServers())) {
            var erased = article(2, "weg");
            topics.send(article(1, "een"), erased);
            topics.sendRaw(Topic.NEWS_ARTICLES, "x", "not an event");
            topics.send(page(new UUID(1, 1), 1, "/over", List.of()));
            var count =
                    new CampaignCountChange.Recorded(
                            "2010-01-137",
                            1,
                            "2010-01",
                            137,
                            CampaignCountChange.Qualifier.EXACTLY,
                            null,
                            null,
                            Instant.EPOCH);
            topics.send(count);
            try (var server = start(kafka.bootstrapServers())) {
                var site = server.getApplicationContext().getBean(Site.class);
                await(site::ready);
                assertThat(site.image().news().newest(10)).hasSize(2);
                assertThat(site.image().route("/over")).isInstanceOf(Route.Page.class);
                assertThat(site.image().campaignCounts())
                        .containsExactly(Map.entry("2010-01-137", count));

                topics.erase(Topic.NEWS_ARTICLES, erased.id().toString());
                topics.send(article(3, "drie"));

                assertThat(seen(site, article(3, "drie"))).isTrue();
                await(() -> site.image().news().byNumber().get(2L) == null);
            }
        }
    }

    @Test
    void starts_from_its_snapshot_while_kafka_is_away_and_goes_on_when_it_is_back()
            throws Exception {
        try (var kafka = KafkaBroker.throwaway()) {
            try (var topics = new TestTopics(kafka.bootstrapServers())) {
                topics.send(article(1, "een"));
            }
            try (var server = start(kafka.bootstrapServers())) {
                await(server.getApplicationContext().getBean(Site.class)::ready);
            }
            kafka.stop();

            try (var server = start(kafka.bootstrapServers())) {
                var site = server.getApplicationContext().getBean(Site.class);
                await(site::ready);
                assertThat(site.image().news().newest(10)).hasSize(1);

                kafka.start();
                try (var topics = new TestTopics(kafka.bootstrapServers())) {
                    topics.send(article(2, "twee"));
                }
                assertThat(seen(site, article(2, "twee"))).isTrue();
                assertThat(site.image().news().newest(10)).hasSize(2);
            }
        }
    }

    @Test
    void a_snapshot_of_another_cluster_is_shown_until_the_new_one_has_been_read() throws Exception {
        try (var old = KafkaBroker.throwaway();
                var topics = new TestTopics(old.bootstrapServers())) {
            topics.send(article(1, "oud"));
            try (var server = start(old.bootstrapServers())) {
                await(server.getApplicationContext().getBean(Site.class)::ready);
            }
        }
        try (var fresh = KafkaBroker.throwaway();
                var topics = new TestTopics(fresh.bootstrapServers())) {
            topics.send(article(7, "nieuw"));
            try (var server = start(fresh.bootstrapServers())) {
                var site = server.getApplicationContext().getBean(Site.class);
                assertThat(seen(site, article(7, "nieuw"))).isTrue();
                assertThat(site.image().news().newest(10))
                        .extracting(NewsArticleChange.Published::slug)
                        .containsExactly("nieuw");
            }
        }
    }

    @Test
    void a_broken_snapshot_is_no_snapshot() throws Exception {
        Files.writeString(snapshots.resolve("site.snapshot.gz"), "half");
        try (var kafka = KafkaBroker.throwaway();
                var topics = new TestTopics(kafka.bootstrapServers())) {
            topics.send(article(1, "een"));
            try (var server = start(kafka.bootstrapServers())) {
                var site = server.getApplicationContext().getBean(Site.class);
                assertThat(seen(site, article(1, "een"))).isTrue();
            }
        }
    }

    private EmbeddedServer start(String bootstrapServers) {
        return GatewayFixture.start(
                Map.of(
                        "site.follow",
                        true,
                        "site.bootstrap-servers",
                        bootstrapServers,
                        "site.snapshot-directory",
                        snapshots.toString()));
    }

    private static boolean seen(Site site, NewsArticleChange.Published article)
            throws InterruptedException {
        return site.awaitRevision(
                Topic.NEWS_ARTICLES, article.subject(), article.revision(), PATIENCE);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
