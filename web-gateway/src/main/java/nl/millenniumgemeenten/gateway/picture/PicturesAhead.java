package nl.millenniumgemeenten.gateway.picture;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import nl.millenniumgemeenten.gateway.page.picture.PictureAddresses;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Activities;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches pictures before a visitor asks for them, so that they are there when their service is
/// not, and lets go of those that no activity shows any more.
@Singleton
@Requires(property = "site.follow", notEquals = "false")
class PicturesAhead {
    private static final Logger LOG = LoggerFactory.getLogger(PicturesAhead.class);

    private final Site site;
    private final PictureFiles files;

    /// What was looked after last; nothing while something could not be fetched.
    private @Nullable Activities done;

    PicturesAhead(Site site, PictureFiles files) {
        this.site = site;
        this.files = files;
    }

    @Scheduled(initialDelay = "3s", fixedDelay = "2s")
    @SuppressWarnings("ReferenceEquality") // The same activities are the very same object.
    void run() throws IOException {
        var activities = site.image().activities();
        if (!site.ready() || activities == done) {
            return;
        }
        files.keepOnly(activities::show);
        done = fetchAll(activities) ? activities : null;
    }

    private boolean fetchAll(Activities activities) {
        int fetched = 0;
        for (var activity : activities.newest().values()) {
            for (var picture : activity.pictures()) {
                for (int width : PictureAddresses.widths(picture)) {
                    var name = new PictureName(picture.hash(), width);
                    if (!files.have(name)) {
                        // While the service is away, we will not ask for each.
                        if (files.get(name) instanceof Outcome.Unavailable<byte[]>) {
                            return false;
                        }
                        fetched++;
                    }
                }
            }
        }
        if (fetched > 0) {
            LOG.atInfo().addKeyValue("files", fetched).log("pictures fetched ahead");
        }
        return true;
    }
}
