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
        rows.update(
                """
                insert into fediverse_writer (actor, wrote_at) values (?, ?)
                on conflict (actor) do update set wrote_at = excluded.wrote_at
                """,
                reply.actor().toString(),
                now);
    }

    void remove(URI note) {
        rows.update("delete from fediverse_reply where note = ?", note.toString());
    }

    /// Remembers that a note of somebody is gone, for as long as it may be under way still.
    void gone(URI note, URI actor, Instant now) {
        rows.update(
                """
                insert into fediverse_gone (note, actor, gone_at) values (?, ?, ?)
                on conflict (note, actor) do update set gone_at = excluded.gone_at
                """,
                DerivedId.of(note),
                DerivedId.of(actor),
                now);
    }

    /// Whether they said so.
    boolean isGone(URI note, URI actor) {
        return rows.any(
                "select from fediverse_gone where note = ? and actor = ?",
                DerivedId.of(note),
                DerivedId.of(actor));
    }

    /// Forgets all of somebody, and that they ever wrote.
    ///
    /// @return how many replies there were
    int removeAllOf(URI actor) {
        rows.update("delete from fediverse_writer where actor = ?", actor.toString());
        return rows.update("delete from fediverse_reply where actor = ?", actor.toString());
    }

    boolean isWriter(URI actor) {
        return rows.any("select from fediverse_writer where actor = ?", actor.toString());
    }

    long count(Instant since) {
        return rows.count("select count(*) from fediverse_reply where came_at > ?", since);
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
