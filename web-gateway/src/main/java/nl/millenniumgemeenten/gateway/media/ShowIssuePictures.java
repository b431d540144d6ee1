package nl.millenniumgemeenten.gateway.media;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that the pictures of an issue can be seen as soon as it goes to its readers: the
/// library keeps what it has to itself until the site uses it (decision 35), and the issue is of
/// another service. Whichever instance does so, once or more, makes no difference.
@Singleton
@Requires(property = "site.follow", notEquals = "false")
class ShowIssuePictures {
    private static final Logger LOG = LoggerFactory.getLogger(ShowIssuePictures.class);

    /// Older ones were looked after when they were new.
    private static final int NEWEST = 20;

    private final Site site;
    private final MediaService library;

    /// The issues that were looked after last; nothing while the library did not answer.
    private @Nullable Object done;

    /// What the library let be seen, or will not let be seen.
    private final Set<Shown> settled = new HashSet<>();

    private record Shown(UUID issue, UUID medium) {}

    ShowIssuePictures(Site site, MediaService library) {
        this.site = site;
        this.library = library;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "500ms")
    @SuppressWarnings("ReferenceEquality") // The same issues are the very same object.
    void run() {
        var issues = site.image().issues();
        if (site.ready() && issues != done) {
            done = issues.newest(NEWEST).stream().allMatch(this::show) ? issues : null;
        }
    }

    private boolean show(IssueChange.Archived issue) {
        for (var picture : issue.pictures()) {
            var shown = new Shown(issue.id(), picture.media());
            if (site.image().media().stored(picture.media()).isEmpty()
                    && !settled.contains(shown)) {
                if (!show(shown)) {
                    return false;
                }
                settled.add(shown);
            }
        }
        return true;
    }

    private boolean show(Shown picture) {
        return switch (library.showInIssue(picture.medium(), picture.issue(), Caller.SERVICE)) {
            case Outcome.Ok<byte[]> _ -> {
                tell(picture, "picture of an issue shown");
                yield true;
            }
            case Outcome.Refused<byte[]> _, Outcome.Stale<byte[]>() -> {
                tell(picture, "picture of an issue is not in the library");
                yield true;
            }
            case Outcome.Unavailable<byte[]>() -> false;
        };
    }

    private static void tell(Shown picture, String what) {
        LOG.atInfo()
                .addKeyValue("issue", picture.issue())
                .addKeyValue("medium", picture.medium())
                .log(what);
    }
}
