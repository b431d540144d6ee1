package nl.millenniumgemeenten.content.contributionpicture;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes the bytes of pictures that nothing shows: whose contribution never came, was never
/// confirmed, or was refused and forgotten, what was erased, and what was taken out long ago.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
public class ForgetUnusedPictures {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetUnusedPictures.class);

    private final RemoveUnusedPictures remove;

    ForgetUnusedPictures(RemoveUnusedPictures remove) {
        this.remove = remove;
    }

    /// Some at a time, until there are none.
    @Scheduled(initialDelay = "4m", fixedDelay = "5m")
    public void run() {
        remove.forgetTakenOut();
        int removed = 0;
        for (int some = remove.some(); some > 0; some = remove.some()) {
            removed += some;
        }
        if (removed > 0) {
            LOG.atInfo()
                    .addKeyValue("pictures", removed)
                    .log("unused contribution pictures removed");
        }
    }
}
