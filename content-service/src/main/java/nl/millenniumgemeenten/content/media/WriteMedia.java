package nl.millenniumgemeenten.content.media;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes the library, each change in one transaction with its event.
@Singleton
class WriteMedia {
    private static final Logger LOG = LoggerFactory.getLogger(WriteMedia.class);

    private final Media media;
    private final MediaUses uses;
    private final InstantSource clock;

    WriteMedia(Media media, MediaUses uses, InstantSource clock) {
        this.media = media;
        this.uses = uses;
        this.clock = clock;
    }

    /// Adds a file that was kept.
    @Transactional
    Medium add(KeepFile.Kept kept, String title, Editor by) {
        var medium =
                Medium.store(
                        MediumId.random(),
                        kept.file(),
                        kept.name().value(),
                        title,
                        by,
                        clock.instant());
        media.addAndTell(medium);
        log(medium, "medium stored");
        return medium;
    }

    /// Says other things of one.
    @Transactional
    Medium describe(
            MediumId id, long expected, Medium.Description description, MediumAccess access) {
        var medium = allowed(id, expected, access).describe(description, clock.instant());
        media.saveAndTell(medium);
        log(medium, "medium described");
        return medium;
    }

    /// Gives one another file.
    @Transactional
    Medium replace(MediumId id, long expected, KeepFile.Kept kept, MediumAccess access) {
        var medium =
                allowed(id, expected, access)
                        .replace(kept.file(), kept.name().value(), clock.instant());
        media.saveAndTell(medium);
        log(medium, "medium replaced");
        return medium;
    }

    /// Takes one out of the library, unless the site shows it.
    @Transactional
    Medium.Withdrawal withdraw(MediumId id, long expected, MediumAccess access) {
        var before = allowed(id, expected, access);
        int live = uses.liveCount(id);
        var withdrawal = before.withdraw(live, clock.instant());
        if (withdrawal instanceof Medium.Withdrawal.Withdrawn(var medium)) {
            media.saveAndTell(medium);
            log(medium, "medium withdrawn");
        }
        return withdrawal;
    }

    /// Puts one back.
    @Transactional
    Medium restore(MediumId id, long expected, MediumAccess access) {
        var medium = allowed(id, expected, access).restore(clock.instant());
        media.saveAndTell(medium);
        log(medium, "medium restored");
        return medium;
    }

    /// Whether this person may change it as it is now; asked before a long upload too.
    @Transactional
    Medium allowed(MediumId id, long expected, MediumAccess access) {
        var medium = media.held(id);
        access.orThrow(medium);
        access.orThrowIf(() -> uses.liveCount(id) > 0);
        if (medium.revision() != expected) {
            throw new StaleRevision(medium.revision());
        }
        return medium;
    }

    private static void log(Medium medium, String what) {
        LOG.atInfo()
                .addKeyValue("medium", medium.id().value())
                .addKeyValue("revision", medium.revision())
                .log(what);
    }
}
