package nl.millenniumgemeenten.content.media;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.media.blob.Blobs;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.outbox.Outbox;

/// Removes what nobody ever used, and files that nothing refers to. Each step is one transaction
/// and may run in two places at once.
@Singleton
class RemoveMedia {
    private static final int AT_ONCE = 100;

    /// Every saved edition counts, and what somebody typed and did not save yet.
    private static final String NOBODY_USES_IT =
            """
            not exists (select from media_use where media_use.medium = medium.id)
            and not exists (
                select from working_copy where fields like '%' || medium.id::text || '%')
            """;

    /// Nothing shows it and nothing waits with it.
    private static final String NOTHING_REFERS_TO_IT =
            """
            not exists (select from medium where medium.hash = file.hash)
            and not exists (
                select from contribution_picture picture where picture.hash = file.hash)
            """;

    private final Database database;
    private final Outbox outbox;
    private final Media media;
    private final Blobs blobs;
    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;

    RemoveMedia(
            Database database,
            Outbox outbox,
            Media media,
            Blobs blobs,
            TransactionOperations<Connection> transactions,
            InstantSource clock) {
        this.database = database;
        this.outbox = outbox;
        this.media = media;
        this.blobs = blobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Removed(MediumId id, long revision, boolean told) {}

    /// Removes some of what did not change since a moment and that nobody uses. Who saves a use of
    /// one holds it meanwhile, so what is locked here is looked at once more.
    ///
    /// @return how many were removed
    @Transactional
    int media(Instant before) {
        var candidates =
                database.list(
                        "select id from medium where stored_at < ? and "
                                + NOBODY_USES_IT
                                + " order by id limit ? for update of medium skip locked",
                        row -> Columns.id(row, "id"),
                        before,
                        AT_ONCE);
        var removed =
                database.list(
                        "delete from medium where id = any (?) and "
                                + NOBODY_USES_IT
                                + " returning id, revision, told_revision > 0 as told",
                        row ->
                                new Removed(
                                        new MediumId(Columns.id(row, "id")),
                                        row.getLong("revision"),
                                        row.getBoolean("told")),
                        Database.Array.ofIds(candidates));
        removed.stream()
                .filter(Removed::told)
                .forEach(each ->
                        outbox.add(
                                new MediaChange.Withdrawn(
                                        each.id().value(), each.revision() + 1, clock.instant())));
        return removed.size();
    }

    /// The hashes of files that nothing refers to, and that nobody sent since a moment.
    @ReadOnly
    List<String> unusedFiles(Instant before) {
        return database.list(
                "select hash from media_file file where kept_at < ? and " + NOTHING_REFERS_TO_IT,
                row -> Columns.text(row, "hash"),
                before);
    }

    /// Removes such a file, unless somebody just sent it again. Who sends it meanwhile waits, and
    /// then keeps it anew.
    @Transactional
    void file(String hash, Instant before) {
        var file = media.file(hash);
        int removed =
                database.update(
                        "delete from media_file file where hash = ? and kept_at < ? and "
                                + NOTHING_REFERS_TO_IT,
                        hash,
                        before);
        if (removed == 1) {
            file.map(BlobNames::all).ifPresent(names -> names.forEach(blobs::remove));
        }
    }

    /// Removes the bytes of a picture that belonged to one thing, which lets go of it. Each is gone
    /// as soon as it is removed, whatever becomes of the others.
    void ownedBytes(String hash) {
        transactions
                .executeRead(_ -> media.file(hash))
                .map(BlobNames::all)
                .ifPresent(names -> names.forEach(this::removeBytes));
    }

    private void removeBytes(String name) {
        transactions.executeWrite(_ -> {
            blobs.remove(name);
            return name;
        });
    }

    /// Forgets the file of such a picture, in the transaction in which that thing forgets it.
    void ownedFile(String hash) {
        database.update(
                "delete from media_file file where hash = ? and " + NOTHING_REFERS_TO_IT, hash);
    }
}
