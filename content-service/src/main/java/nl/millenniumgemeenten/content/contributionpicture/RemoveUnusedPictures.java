package nl.millenniumgemeenten.content.contributionpicture;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.media.OwnedPictures;

/// Removes pictures that nothing shows: first nobody can name them any more, then their bytes go,
/// and last what we know of them. Whoever is stopped in between goes on the next time, so that no
/// bytes stay behind and nothing is shown without them. Two places may do so at once.
@Singleton
class RemoveUnusedPictures {
    /// So long a form may take between its pictures and its text.
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    /// As long as what somebody took back altogether.
    private static final Duration TAKEN_OUT = Duration.ofDays(30);

    private static final int AT_ONCE = 20;

    private final KeptPictures kept;
    private final OwnedPictures pictures;
    private final Contributions contributions;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    RemoveUnusedPictures(
            KeptPictures kept,
            OwnedPictures pictures,
            Contributions contributions,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.kept = kept;
        this.pictures = pictures;
        this.contributions = contributions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Lets go of what was taken out of contributions so long ago that the desk does not need it:
    /// then nothing shows it.
    void forgetTakenOut() {
        transactions.executeWrite(_ -> {
            var before = clock.instant().minus(TAKEN_OUT);
            contributions.forgetPicturesTakenOut(before);
            return before;
        });
    }

    /// Removes some; how many.
    int some() {
        var now = clock.instant();
        var going =
                transactions.executeWrite(_ -> {
                    kept.markUnused(now.minus(ON_ITS_WAY), AT_ONCE, now);
                    return kept.going(AT_ONCE);
                });
        going.forEach(this::remove);
        return going.size();
    }

    private void remove(String hash) {
        pictures.removeBytes(hash);
        transactions.executeWrite(_ -> {
            kept.forget(hash);
            pictures.forget(hash);
            return hash;
        });
    }
}
