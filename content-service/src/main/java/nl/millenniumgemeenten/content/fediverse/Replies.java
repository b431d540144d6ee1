package nl.millenniumgemeenten.content.fediverse;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;

/// What is known of replies, besides the contributions that they are.
@Singleton
class Replies {
    private final Database database;

    Replies(Database database) {
        this.database = database;
    }

    /// A reply that came before.
    ///
    /// @param digest of the text as it came
    record Known(int version, String digest, boolean gone) {}

    Optional<Known> find(ContributionId id) {
        return database.first(
                "select version, digest, gone_at is not null as gone from fediverse_reply"
                        + " where id = ?",
                row ->
                        new Known(
                                row.getInt("version"),
                                Columns.text(row, "digest"),
                                row.getBoolean("gone")),
                id.value());
    }

    /// Remembers the newest that came of a reply.
    void keep(Reply reply, String digest) {
        database.update(
                """
                insert into fediverse_reply (id, contributor, version, digest) values (?, ?, ?, ?)
                on conflict (id) do update
                set version = excluded.version, digest = excluded.digest
                """,
                reply.id().value(),
                reply.from().id(),
                reply.version(),
                digest);
    }

    /// Remembers that a reply is gone, also one that never came: what is late must not bring it
    /// back.
    void gone(ContributionId id, Instant now) {
        database.update(
                """
                insert into fediverse_reply (id, version, digest, gone_at) values (?, 0, '', ?)
                on conflict (id) do update set gone_at = excluded.gone_at, contributor = null
                """,
                id.value(),
                now);
    }

    /// The same of all that somebody wrote.
    void goneAllOf(UUID contributor, Instant now) {
        database.update(
                """
                update fediverse_reply set gone_at = coalesce(gone_at, ?), contributor = null
                where contributor = ?
                """,
                now,
                contributor);
    }

    /// Remembers that the account of somebody is gone, also of who is not known here.
    void accountGone(UUID contributor, Instant now) {
        database.update(
                """
                insert into fediverse_gone_account (contributor, gone_at) values (?, ?)
                on conflict (contributor) do update set gone_at = excluded.gone_at
                """,
                contributor,
                now);
    }

    boolean isAccountGone(UUID contributor) {
        return database.any(
                "select from fediverse_gone_account where contributor = ?", contributor);
    }

    /// Forgets what is gone since before a moment: nothing of it is under way any more.
    void forgetGoneBefore(Instant moment) {
        database.update("delete from fediverse_reply where gone_at < ?", moment);
        database.update("delete from fediverse_gone_account where gone_at < ?", moment);
    }

    /// How a piece of news is called, as long as it is on the site.
    Optional<String> titleOfNews(UUID id) {
        return database.first(
                """
                select edition.title
                from item join item_edition edition
                    on edition.item = item.id and edition.number = item.public_edition
                where item.id = ? and item.kind = 'news-articles' and item.state = 'live'
                """,
                row -> Columns.text(row, "title"),
                id);
    }

    /// The name of the site in the fediverse; empty if it has none.
    String ourName() {
        return database.first(
                        "select fediverse_name from campaign",
                        row -> Columns.text(row, "fediverse_name"))
                .orElse("");
    }
}
