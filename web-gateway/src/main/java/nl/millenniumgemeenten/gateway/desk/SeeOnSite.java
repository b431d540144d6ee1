package nl.millenniumgemeenten.gateway.desk;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.service.ContentJson;
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
        return await(List.of(new Awaited(topic, subject, revision))) ? shown : soon;
    }

    /// As [#notice] for content that was just published, and only once visitors see the pictures
    /// and documents in it as well: these come by another topic.
    Notice notice(Topic topic, ContentJson content, long revision, Notice shown, Notice soon) {
        var awaited = new ArrayList<Awaited>();
        awaited.add(new Awaited(topic, content.id().toString(), revision));
        content.media().stream()
                .map(medium -> new Awaited(Topic.MEDIA, medium.id().toString(), medium.revision()))
                .forEach(awaited::add);
        return await(awaited) ? shown : soon;
    }

    private record Awaited(Topic topic, String subject, long revision) {}

    /// However many they are, nobody waits longer than for one.
    private boolean await(List<Awaited> all) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        try {
            for (var each : all) {
                var left = Duration.ofNanos(deadline - System.nanoTime());
                if (!site.awaitRevision(each.topic(), each.subject(), each.revision(), left)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
