package nl.millenniumgemeenten.content.media;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// Takes back pictures and documents of which the world was told when they were uploaded, as it
/// once was, and that visitors see nowhere. Each is looked at once, in whichever instance; after
/// that there are none.
@Singleton
class TakeBackMedia {
    private static final int AT_ONCE = 100;

    private final Database database;
    private final Media media;
    private final MediaUses uses;
    private final InstantSource clock;

    TakeBackMedia(Database database, Media media, MediaUses uses, InstantSource clock) {
        this.database = database;
        this.media = media;
        this.uses = uses;
        this.clock = clock;
    }

    /// What came of looking at some.
    record Looked(int at, int takenBack) {}

    /// Looks at some that nobody else looks at. Who publishes one meanwhile goes first, or tells it
    /// anew.
    @Transactional
    Looked some() {
        var chosen =
                database.list(
                        """
                        delete from medium_told_when_uploaded
                        where medium in (
                            select medium from medium_told_when_uploaded
                            order by medium limit ? for update skip locked)
                        returning medium
                        """,
                        row -> Columns.id(row, "medium"),
                        AT_ONCE);
        int takenBack = 0;
        for (var medium : media.held(chosen)) {
            if (isSeenNowhere(medium)) {
                media.takeBack(medium, clock.instant());
                takenBack++;
            }
        }
        return new Looked(chosen.size(), takenBack);
    }

    private boolean isSeenNowhere(Medium medium) {
        return medium.toldRevision() > 0
                && !medium.isWithdrawn()
                && uses.liveCount(medium.id()) == 0;
    }
}
