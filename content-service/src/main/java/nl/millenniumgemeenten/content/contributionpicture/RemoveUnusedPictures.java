package nl.millenniumgemeenten.content.contributionpicture;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.media.OwnedPictures;

/// Removes pictures that nothing shows, some in each transaction. Two places may do so at once.
@Singleton
class RemoveUnusedPictures {
    /// So long a form may take between its pictures and its text.
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private static final int AT_ONCE = 20;

    private final KeptPictures kept;
    private final OwnedPictures pictures;
    private final InstantSource clock;

    RemoveUnusedPictures(KeptPictures kept, OwnedPictures pictures, InstantSource clock) {
        this.kept = kept;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Removes some; how many.
    @Transactional
    int some() {
        var hashes = kept.removeUnused(clock.instant().minus(ON_ITS_WAY), AT_ONCE);
        hashes.forEach(pictures::remove);
        return hashes.size();
    }
}
