package nl.millenniumgemeenten.gateway.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.site.Site;

/// Waits until visitors see what an editor has just changed, for as long as an editor does not mind
/// waiting.
@Singleton
public final class SeeOnSite {
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final Site site;

    SeeOnSite(Site site) {
        this.site = site;
    }

    /// The notice that fits: `shown` if visitors see this revision now, or else `soon`.
    public Notice notice(Topic topic, String subject, long revision, Notice shown, Notice soon) {
        return await(topic, subject, revision) ? shown : soon;
    }

    private boolean await(Topic topic, String subject, long revision) {
        try {
            return site.awaitRevision(topic, subject, revision, AT_MOST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
