package nl.millenniumgemeenten.gateway.media;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;

/// Lets go of pictures of contributions that were hidden, taken back or erased: nobody is served
/// them from that moment, and a minute later our disk does not hold them either. Nor does it hold
/// for longer what only some could see, of which nobody tells us that it was erased.
@Singleton
@Requires(property = "site.follow", notEquals = "false")
class TidyContributionPictures {
    private final Site site;
    private final MediaFiles files;

    /// What was looked after last.
    private @Nullable Discussions done;

    TidyContributionPictures(Site site, MediaFiles files) {
        this.site = site;
        this.files = files;
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "1m")
    @SuppressWarnings("ReferenceEquality") // The same discussions are the very same object.
    void run() throws IOException {
        files.tidyDrafts();
        var discussions = site.image().discussions();
        if (site.ready() && discussions != done) {
            files.tidyContributions((number, hash) -> isShown(discussions, number, hash));
            done = discussions;
        }
    }

    private static boolean isShown(Discussions discussions, long number, String hash) {
        var contribution = discussions.contributionByNumber().get(number);
        return contribution != null
                && discussions.shown(contribution.discussion()).isPresent()
                && contribution.pictures().stream()
                        .anyMatch(picture -> picture.hash().equals(hash));
    }
}
