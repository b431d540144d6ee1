package nl.millenniumgemeenten.subscription.fediverse.inbox;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// Replies to what we posted: where they are, and whose. Each in a transaction that is there.
@Singleton
class Replies {
    private final Rows rows;

    Replies(Rows rows) {
        this.rows = rows;
    }

    /// A reply that came.
    ///
    /// @param id of the contribution that it is
    /// @param version counts what came of it
    record Reply(URI note, UUID id, URI actor, UUID item, int version) {}

    Optional<Reply> find(URI note) {
        return rows.first(
                "select id, actor, item, version from fediverse_reply where note = ?",
                row ->
                        new Reply(
                                note,
                                Rows.id(row, "id"),
                                URI.create(Rows.text(row, "actor")),
                                Rows.id(row, "item"),
                                row.getInt("version")),
                note.toString());
    }

    /// Keeps a new one, or that there is a newer text of one.
    void keep(Reply reply, Instant now) {
        rows.update(
                """
                insert into fediverse_reply (note, id, actor, server, item, version, came_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (note) do update set version = excluded.version
                """,
                reply.note().toString(),
                reply.id(),
                reply.actor().toString(),
                Addresses.server(reply.actor()),
                reply.item(),
                reply.version(),
                now);
    }

    void remove(URI note) {
        rows.update("delete from fediverse_reply where note = ?", note.toString());
    }

    /// Forgets all of somebody.
    ///
    /// @return how many there were
    int removeAllOf(URI actor) {
        return rows.update("delete from fediverse_reply where actor = ?", actor.toString());
    }

    boolean isWriter(URI actor) {
        return rows.any("select from fediverse_reply where actor = ?", actor.toString());
    }

    long countOf(URI actor, Instant since) {
        return rows.count(
                "select count(*) from fediverse_reply where actor = ? and came_at > ?",
                actor.toString(),
                since);
    }

    long countOf(String server, Instant since) {
        return rows.count(
                "select count(*) from fediverse_reply where server = ? and came_at > ?",
                server,
                since);
    }

    /// Whether this is news on the site, posted or from before we were here: people find that, too.
    boolean isOnSite(UUID item) {
        return rows.any(
                """
                select from happening where kind = 'news' and id = ? and not withdrawn
                """,
                item.toString());
    }
}
