package nl.millenniumgemeenten.gateway.media;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.MediaService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets everybody see the pictures of an issue of the newsletter before its first mail leaves: asks
/// the library for it, and looks whether they have come here.
@Singleton
public class ShowIssuePictures {
    private static final Logger LOG = LoggerFactory.getLogger(ShowIssuePictures.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Site site;
    private final MediaService library;

    ShowIssuePictures(Site site, MediaService library) {
        this.site = site;
        this.library = library;
    }

    /// What came of it.
    public enum Shown {
        /// Everybody can see them.
        ALL,
        /// One is not in the library, or not any more.
        NEVER,
        /// Not yet: the library does not answer, or they have not come here.
        NOT_YET
    }

    /// Asks for them, and says how it stands now. Done again it changes nothing.
    public Shown show(UUID issue, Collection<UUID> pictures) {
        for (var picture : pictures) {
            switch (library.showInIssue(picture, issue, Caller.SERVICE)) {
                case Outcome.Ok<byte[]> _ -> {}
                case Outcome.Refused<byte[]> _, Outcome.Stale<byte[]>() -> {
                    LOG.atWarn()
                            .addKeyValue("issue", issue)
                            .addKeyValue("medium", picture)
                            .log("picture of an issue is not in the library");
                    return Shown.NEVER;
                }
                case Outcome.Unavailable<byte[]>() -> {
                    return Shown.NOT_YET;
                }
            }
        }
        return areHere(pictures) ? Shown.ALL : Shown.NOT_YET;
    }

    /// The same for who waits for it: a moment passes between the library and us.
    public Shown showNow(UUID issue, Collection<UUID> pictures) {
        var shown = show(issue, pictures);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (shown == Shown.NOT_YET && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (areHere(pictures)) {
                return Shown.ALL;
            }
        }
        return shown;
    }

    private boolean areHere(Collection<UUID> pictures) {
        var media = site.image().media();
        return pictures.stream().allMatch(picture -> media.stored(picture).isPresent());
    }
}
