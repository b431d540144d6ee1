package nl.millenniumgemeenten.content.media;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes the library, each change in one transaction with its event where visitors see it.
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
        media.add(medium);
        log(medium, "medium stored");
        return medium;
    }

    /// Says other things of one.
    @Transactional
    Medium describe(
            MediumId id, long expected, Medium.Description description, MediumAccess access) {
        var medium = save(allowed(id, expected, access).describe(description, clock.instant()));
        log(medium, "medium described");
        return medium;
    }

    /// Gives one another file.
    @Transactional
    Medium replace(MediumId id, long expected, KeepFile.Kept kept, MediumAccess access) {
        var medium =
                save(
                        allowed(id, expected, access)
                                .replace(kept.file(), kept.name().value(), clock.instant()));
        log(medium, "medium replaced");
        return medium;
    }

    /// Takes one out of the library, unless the site shows it.
    @Transactional
    Medium.Withdrawal withdraw(MediumId id, long expected, MediumAccess access) {
        var before = allowed(id, expected, access);
        int live = uses.liveCount(id);
        return switch (before.withdraw(live, clock.instant())) {
            case Medium.Withdrawal.InUse inUse -> inUse;
            case Medium.Withdrawal.Withdrawn(var changed) -> {
                var medium = before.toldRevision() > 0 ? changed.told() : changed;
                media.save(medium);
                log(medium, "medium withdrawn");
                yield new Medium.Withdrawal.Withdrawn(medium);
            }
        };
    }

    /// Puts one back.
    @Transactional
    Medium restore(MediumId id, long expected, MediumAccess access) {
        var medium = save(allowed(id, expected, access).restore(clock.instant()));
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

    /// What nobody sees yet stays among editors: the next publication tells it.
    private Medium save(Medium changed) {
        var medium = uses.liveCount(changed.id()) > 0 ? changed.told() : changed;
        media.save(medium);
        return medium;
    }

    private static void log(Medium medium, String what) {
        LOG.atInfo()
                .addKeyValue("medium", medium.id().value())
                .addKeyValue("revision", medium.revision())
                .log(what);
    }
}
