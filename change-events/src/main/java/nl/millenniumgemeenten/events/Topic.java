package nl.millenniumgemeenten.events;

import java.time.Duration;
import java.util.Map;

/// The topics, one per aggregate type. The key is the aggregate's public id; `docs/events.md` lists
/// producers and consumers.
public enum Topic {
    PAGES("pages.v1", Retention.LATEST),
    NEWS_ARTICLES("news-articles.v1", Retention.LATEST),
    AGENDA_ITEMS("agenda-items.v1", Retention.LATEST),
    RESOURCES("resources.v1", Retention.LATEST),
    ALERTS("alerts.v1", Retention.LATEST),
    CAMPAIGNS("campaigns.v1", Retention.LATEST),
    MEDIA("media.v1", Retention.LATEST),
    REDIRECTS("redirects.v1", Retention.LATEST),
    MENUS("menus.v1", Retention.LATEST),
    MUNICIPALITIES("municipalities.v1", Retention.FOR_EVER),
    TERRITORIAL_CHANGES("territorial-changes.v1", Retention.FOR_EVER),
    PARTICIPATIONS("participations.v1", Retention.FOR_EVER),
    GOALS("goals.v1", Retention.FOR_EVER),
    ACTIVITIES("activities.v1", Retention.LATEST),
    BOUNDARIES("boundaries.v1", Retention.LATEST),
    CAMPAIGN_COUNTS("campaign-counts.v1", Retention.FOR_EVER),
    NEWSLETTERS("newsletters.v1", Retention.LATEST),
    ISSUES("issues.v1", Retention.LATEST),
    DISCUSSIONS("discussions.v1", Retention.LATEST_SOON),
    CONTRIBUTIONS("contributions.v1", Retention.LATEST_SOON),
    CONTRIBUTORS("contributors.v1", Retention.LATEST_SOON),
    TIMELINE_POSTS("timeline-posts.v1", Retention.LATEST_SOON);

    /// Partitions of every topic: enough for the consumers of one campaign, and order is per key
    /// anyway.
    public static final int PARTITIONS = 6;

    private final String topicName;
    private final Retention retention;

    Topic(String topicName, Retention retention) {
        this.topicName = topicName;
        this.retention = retention;
    }

    /// The name in Kafka.
    public String topicName() {
        return topicName;
    }

    /// The Kafka topic configuration that keeps the promise of retention.
    public Map<String, String> configuration() {
        return switch (retention) {
            case LATEST ->
                    Map.of(
                            "cleanup.policy",
                            "compact",
                            "min.compaction.lag.ms",
                            Long.toString(Duration.ofDays(90).toMillis()));
            case LATEST_SOON ->
                    Map.of(
                            "cleanup.policy",
                            "compact",
                            "min.compaction.lag.ms",
                            Long.toString(Duration.ofHours(1).toMillis()),
                            "max.compaction.lag.ms",
                            Long.toString(Duration.ofDays(1).toMillis()),
                            "segment.ms",
                            Long.toString(Duration.ofDays(1).toMillis()),
                            // That something was erased is told for longer than a gateway is away.
                            "delete.retention.ms",
                            Long.toString(Duration.ofDays(90).toMillis()));
            case FOR_EVER ->
                    Map.of(
                            "cleanup.policy",
                            "delete",
                            "retention.ms",
                            "-1",
                            "retention.bytes",
                            "-1");
        };
    }

    private enum Retention {
        /// Every change for 90 days, the latest state of every aggregate for ever.
        LATEST,
        /// The latest state of every aggregate for ever, and what was before it for days at most:
        /// people write it, and what they take back has to go.
        LATEST_SOON,
        /// Every change for ever: the history of the register is public.
        FOR_EVER
    }
}
