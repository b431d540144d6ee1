package nl.millenniumgemeenten.content.media;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.jspecify.annotations.Nullable;

/// The pictures and documents of this service, and their files. Saving tells what the world may
/// know.
@Singleton
class Media {
    private final Database database;
    private final Outbox outbox;

    Media(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// @throws ProblemException `no-such-thing`
    Medium at(MediumId id) {
        return database.first(
                        MediumRows.SELECT + "where medium.id = ?", MediumRows::medium, id.value())
                .orElseThrow(Media::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(
                ProblemType.NO_SUCH_THING, "Dit beeld of document bestaat niet.");
    }

    /// As [#at], and until the end of the transaction nobody else changes it or publishes what uses
    /// it.
    Medium held(MediumId id) {
        return held(List.of(id.value())).stream().findFirst().orElseThrow(Media::missing);
    }

    /// Those of these that there are, and until the end of the transaction nobody else changes them
    /// or publishes what uses them. Always in the same order, so that nobody waits in a circle.
    List<Medium> held(Collection<UUID> ids) {
        return database.list(
                MediumRows.SELECT
                        + "where medium.id = any (?) order by medium.id for no key update of medium",
                MediumRows::medium,
                Database.Array.ofIds(List.copyOf(ids)));
    }

    /// Which pictures and documents are asked for.
    ///
    /// @param words what their names, titles or credits hold; empty for all
    /// @param kind `picture` or `document`; empty for both
    /// @param state `stored` or `withdrawn`
    record Wanted(String words, String kind, String state) {}

    /// Pictures and documents before a place in the list, the newest first; without those that were
    /// copied from elsewhere, which are not ours to use.
    List<Positioned> list(Wanted wanted, long before, int limit) {
        var words = "%" + wanted.words().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        return database.list(
                MediumRows.SELECT
                        + """
                        where position < ?
                            and made_by <> ?
                            and (medium.withdrawn_at is not null) = ?
                            and (? = '' or file.kind = ?)
                            and (? = '%%' or title ilike ? or file_name ilike ? or credit ilike ?
                                or alternative ilike ?)
                        order by position desc limit ?
                        """,
                row -> new Positioned(row.getLong("position"), MediumRows.medium(row)),
                before,
                CopiedPictures.MAKER.id(),
                wanted.state().equals("withdrawn"),
                wanted.kind(),
                wanted.kind(),
                words,
                words,
                words,
                words,
                words,
                limit);
    }

    /// One with its place in the list.
    record Positioned(long position, Medium medium) {}

    /// The file with this hash, if somebody sent it before.
    Optional<MediaFile> file(String hash) {
        return database.first(
                "select hash, kind, media_type, width, height, bytes from media_file file where hash = ?",
                MediumRows::file,
                hash);
    }

    /// As [#file], and nobody removes it for a while: somebody sent it again.
    Optional<MediaFile> fileSentAgain(String hash) {
        database.update("update media_file set kept_at = now() where hash = ?", hash);
        return file(hash);
    }

    /// Remembers a file; one that is known stays as it is.
    void add(MediaFile file) {
        var picture = file.content() instanceof MediaFile.Content.Picture found ? found : null;
        database.update(
                """
                insert into media_file (hash, kind, media_type, width, height, bytes)
                values (?, ?, ?, ?, ?, ?) on conflict (hash) do update set kept_at = now()
                """,
                file.hash(),
                picture == null ? "document" : "picture",
                file.mediaType(),
                picture == null ? null : picture.width(),
                picture == null ? null : picture.height(),
                file.bytes());
    }

    /// Stores a new one, of which the world knows nothing.
    void add(Medium medium) {
        var description = medium.description();
        database.update(
                """
                insert into medium (id, revision, hash, file_name, title, credit, alternative,
                                    focal_x, focal_y, made_by, made_by_name, made_at, stored_at,
                                    withdrawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                medium.id().value(),
                medium.revision(),
                medium.file().hash(),
                medium.fileName(),
                description.title(),
                description.credit(),
                description.alternative(),
                x(description),
                y(description),
                medium.madeBy().id(),
                medium.madeBy().name(),
                medium.madeAt(),
                medium.storedAt(),
                withdrawnAt(medium));
    }

    /// Stores a change; the world hears of it if it may know.
    void save(Medium medium) {
        var description = medium.description();
        int changed =
                database.update(
                        """
                        update medium
                        set revision = ?, hash = ?, file_name = ?, title = ?, credit = ?,
                            alternative = ?, focal_x = ?, focal_y = ?, stored_at = ?,
                            withdrawn_at = ?, told_revision = ?
                        where id = ? and revision = ?
                        """,
                        medium.revision(),
                        medium.file().hash(),
                        medium.fileName(),
                        description.title(),
                        description.credit(),
                        description.alternative(),
                        x(description),
                        y(description),
                        medium.storedAt(),
                        withdrawnAt(medium),
                        medium.toldRevision(),
                        medium.id().value(),
                        medium.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(medium.id()).revision());
        }
        if (medium.isTold()) {
            outbox.add(MediumChanges.of(medium));
        }
    }

    /// Tells how one is that did not change, unless the world knows.
    void tell(Medium medium) {
        if (!medium.isTold()) {
            database.update(
                    "update medium set told_revision = revision where id = ?", medium.id().value());
            outbox.add(MediumChanges.of(medium));
        }
    }

    /// Tells that visitors no longer see one; for editors nothing changes. What a publication tells
    /// of it later is newer than this.
    void takeBack(Medium medium, Instant at) {
        database.update(
                "update medium set revision = revision + 2, told_revision = 0 where id = ?",
                medium.id().value());
        outbox.add(new MediaChange.Withdrawn(medium.id().value(), medium.revision() + 1, at));
    }

    private static @Nullable Double x(Medium.Description description) {
        return description.focus() instanceof Medium.Focus.Point(var x, _) ? x : null;
    }

    private static @Nullable Double y(Medium.Description description) {
        return description.focus() instanceof Medium.Focus.Point(_, var y) ? y : null;
    }

    private static @Nullable Object withdrawnAt(Medium medium) {
        return medium.state() instanceof Medium.State.Withdrawn(var at) ? at : null;
    }
}
