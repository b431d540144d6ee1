package nl.millenniumgemeenten.content.discussion;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.ContributorChange.Office;
import nl.millenniumgemeenten.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/// Who writes in discussions. The world is told of whoever has something on the site.
@Singleton
public class Contributors {
    private static final String DESK = "De redactie";

    /// One maker of the desk's contributor at a time: "contribu" in ASCII.
    private static final long LOCK = 0x636f6e7472696275L;

    private final Database database;
    private final Outbox outbox;

    Contributors(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /// The contributor as whom every editor writes: names of editors stay inside the desk.
    UUID desk(Instant now) {
        return existing()
                .orElseGet(() -> {
                    database.lock(LOCK);
                    return existing().orElseGet(() -> made(now));
                });
    }

    /// Somebody who writes for themselves. The world is told of them when something of theirs is on
    /// the site, and not before.
    ///
    /// @param municipality code of the one that they say they are from
    public UUID add(String name, Optional<String> municipality, Instant now) {
        return added(name, municipality, Optional.empty(), now);
    }

    /// The contributor as whom all contacts of a municipality write.
    public UUID municipality(String code, String name, Instant now) {
        database.lock(LOCK + code.hashCode());
        var existing =
                database.first(
                        "select id from contributor where office = ? and municipality = ?",
                        row -> Columns.id(row, "id"),
                        Office.MUNICIPALITY_CONTACT.name(),
                        code);
        existing.ifPresent(id -> rename(id, name, Optional.of(code), now));
        return existing.orElseGet(() ->
                added(name, Optional.of(code), Optional.of(Office.MUNICIPALITY_CONTACT), now));
    }

    /// Somebody who writes from the fediverse, under the id that stands for their account. How they
    /// are called there comes on the site with something that they wrote, and not before.
    public void addElsewhere(UUID id, String name, Writer.Account account, Instant now) {
        database.update(
                """
                insert into contributor (id, revision, name, handle, profile, changed_at)
                values (?, 0, ?, ?, ?, ?)
                on conflict (id) do update
                set handle = excluded.handle, profile = excluded.profile,
                    changed_at = case when contributor.revision = 0 then excluded.changed_at
                        else contributor.changed_at end
                """,
                id,
                name,
                account.handle(),
                account.profile(),
                now);
    }

    /// Until the end of the transaction, nobody else does anything for who has this id and writes
    /// from the fediverse; nothing for who does not.
    public Optional<UUID> reserveElsewhere(UUID id) {
        if (!isElsewhere(id)) {
            return Optional.empty();
        }
        lockElsewhere(id);
        return isElsewhere(id) ? Optional.of(id) : Optional.empty();
    }

    /// The same for who may not be known yet.
    public void lockElsewhere(UUID id) {
        database.lock(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    private boolean isElsewhere(UUID id) {
        return database.any("select from contributor where id = ? and handle is not null", id);
    }

    /// Forgets somebody of whom the world was told nothing; false for who has, or had, something on
    /// the site.
    public boolean removeUntold(UUID id) {
        return database.update("delete from contributor where id = ? and revision = 0", id) == 1;
    }

    /// Forgets who wrote from elsewhere since before a moment and of whom nothing came on the site,
    /// waits, was refused or is otherwise remembered.
    void forgetUntoldElsewhereBefore(Instant moment) {
        database.update(
                """
                delete from contributor
                where revision = 0 and handle is not null and changed_at < ?
                    and not exists (select from waiting_contribution waiting
                        where waiting.contributor = contributor.id)
                    and not exists (select from contribution
                        where contribution.contributor = contributor.id)
                    and not exists (select from participant_measure measure
                        where measure.participant = contributor.id)
                    and not exists (select from participant_erasure erasure
                        where erasure.contributor = contributor.id)
                """,
                moment);
    }

    /// Forgets the account of somebody, in a transaction that tells the world of their new name.
    public void removeAccount(UUID id) {
        database.update("update contributor set handle = null, profile = null where id = ?", id);
    }

    private UUID added(
            String name, Optional<String> municipality, Optional<Office> office, Instant now) {
        var id = UUID.randomUUID();
        database.update(
                """
                insert into contributor (id, revision, name, municipality, office, changed_at)
                values (?, 0, ?, ?, ?, ?)
                """,
                id,
                name,
                municipality.orElse(null),
                office.map(Office::name).orElse(null),
                now);
        return id;
    }

    /// Signs what somebody wrote and writes like this from now on.
    public void rename(UUID id, String name, Optional<String> municipality, Instant now) {
        database.first(
                        """
                        update contributor
                        set name = ?, municipality = ?, changed_at = ?,
                            revision = case when revision = 0 then 0 else revision + 1 end
                        where id = ?
                            and (name is distinct from ? or municipality is distinct from ?)
                        returning revision, office, handle, profile
                        """,
                        Contributors::told,
                        name,
                        municipality.orElse(null),
                        now,
                        id,
                        name,
                        municipality.orElse(null))
                .filter(told -> told.revision() > 0)
                .ifPresent(told -> tell(id, told, name, municipality.orElse(null), now));
    }

    /// Tells the world of who has something on the site now, if it was not told before.
    public void tell(UUID id, Instant now) {
        database.first(
                """
                update contributor set revision = 1, changed_at = ?
                where id = ? and revision = 0
                returning revision, office, handle, profile, name, municipality
                """,
                row -> told(row, id, now),
                now,
                id);
    }

    private boolean told(ResultSet row, UUID id, Instant now) throws SQLException {
        tell(id, told(row), Columns.text(row, "name"), row.getString("municipality"), now);
        return true;
    }

    /// Tells the world the same of somebody once more, if it was told anything.
    public void tellAgain(UUID id, Instant now) {
        database.first(
                """
                update contributor set revision = revision + 1, changed_at = ?
                where id = ? and revision > 0
                returning revision, office, handle, profile, name, municipality
                """,
                row -> told(row, id, now),
                now,
                id);
    }

    /// Whether what somebody wrote is signed otherwise on the site.
    public boolean isSignedOtherwise(UUID id, String name, Optional<String> municipality) {
        return database.any(
                """
                select from contributor
                where id = ? and revision > 0
                    and (name <> ? or municipality is distinct from ?)
                """,
                id,
                name,
                municipality.orElse(null));
    }

    /// Whether something that somebody wrote is on the site.
    public boolean hasWritten(UUID id) {
        return database.any(
                """
                select from contribution where contributor = ? and state = 'PUBLISHED' limit 1
                """,
                id);
    }

    /// Those with these ids.
    Map<UUID, Writer> writers(Collection<UUID> ids) {
        return database
                .list(
                        """
                        select id, name, municipality, office, handle, profile,
                               exists (select from participant
                                   where participant.id = contributor.id) as participant
                        from contributor where id = any (?)
                        """,
                        Contributors::writer,
                        Database.Array.ofIds(List.copyOf(ids)))
                .stream()
                .collect(Collectors.toMap(Writer::id, Function.identity()));
    }

    /// The one with an id, if there is one.
    public Optional<Writer> writer(UUID id) {
        return Optional.ofNullable(writers(List.of(id)).get(id));
    }

    private static Writer writer(ResultSet row) throws SQLException {
        return new Writer(
                Columns.id(row, "id"),
                Columns.text(row, "name"),
                Optional.ofNullable(row.getString("municipality")),
                Optional.ofNullable(row.getString("office")).map(Office::valueOf),
                row.getBoolean("participant"),
                account(row));
    }

    private static Optional<Writer.Account> account(ResultSet row) throws SQLException {
        return row.getString("handle") == null
                ? Optional.empty()
                : Optional.of(
                        new Writer.Account(
                                Columns.text(row, "handle"), Columns.text(row, "profile")));
    }

    private record Told(long revision, @Nullable Office office, Optional<Writer.Account> account) {}

    private static Told told(ResultSet row) throws SQLException {
        var office = row.getString("office");
        return new Told(
                row.getLong("revision"),
                office == null ? null : Office.valueOf(office),
                account(row));
    }

    private void tell(UUID id, Told told, String name, @Nullable String municipality, Instant now) {
        outbox.add(
                new ContributorChange.Recorded(
                        id,
                        told.revision(),
                        name,
                        municipality,
                        told.office(),
                        now,
                        told.account().map(Writer.Account::handle).orElse(null),
                        told.account().map(Writer.Account::profile).orElse(null)));
    }

    private Optional<UUID> existing() {
        return database.first(
                "select id from contributor where office = ?",
                row -> Columns.id(row, "id"),
                Office.EDITOR.name());
    }

    private UUID made(Instant now) {
        var id = UUID.randomUUID();
        database.update(
                """
                insert into contributor (id, revision, name, office, changed_at)
                values (?, 1, ?, ?, ?)
                """,
                id,
                DESK,
                Office.EDITOR.name(),
                now);
        outbox.add(
                new ContributorChange.Recorded(id, 1, DESK, null, Office.EDITOR, now, null, null));
        return id;
    }
}
