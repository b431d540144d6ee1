package nl.millenniumgemeenten.content.previewlink;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;

/// The secret links there are, and those that worked until lately.
@Singleton
class PreviewLinks {
    private static final String SELECT =
            """
            select id, kind, item, made_by, made_by_name, made_at, expires_at, revoked_at
            from preview_link
            """;

    private final Database database;

    PreviewLinks(Database database) {
        this.database = database;
    }

    void add(PreviewLink link, PreviewToken token) {
        database.update(
                """
                insert into preview_link (id, token_hash, kind, item, made_by, made_by_name,
                                          made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                link.id(),
                token.hash(),
                link.kind(),
                link.item(),
                link.madeBy().id(),
                link.madeBy().name(),
                link.madeAt(),
                link.expiresAt());
    }

    /// The link with this secret, whether or not it still works.
    Optional<PreviewLink> with(PreviewToken token) {
        return database.first(SELECT + "where token_hash = ?", PreviewLinks::link, token.hash());
    }

    /// One link of an item.
    Optional<PreviewLink> of(String kind, UUID item, UUID id) {
        return database.first(
                SELECT + "where kind = ? and item = ? and id = ?",
                PreviewLinks::link,
                kind,
                item,
                id);
    }

    /// The links to an item that work, newest first.
    List<PreviewLink> working(String kind, UUID item, Instant now) {
        return database.list(
                SELECT
                        + """
                        where kind = ? and item = ? and revoked_at is null and expires_at > ?
                        order by made_at desc, id
                        """,
                PreviewLinks::link,
                kind,
                item,
                now);
    }

    void revoke(PreviewLink link, Instant now) {
        database.update(
                "update preview_link set revoked_at = ? where id = ? and revoked_at is null",
                now,
                link.id());
    }

    void forgetExpiredBefore(Instant moment) {
        database.update("delete from preview_link where expires_at < ?", moment);
    }

    private static PreviewLink link(ResultSet row) throws SQLException {
        return new PreviewLink(
                Columns.id(row, "id"),
                Columns.text(row, "kind"),
                Columns.id(row, "item"),
                new Editor(Columns.text(row, "made_by"), Columns.text(row, "made_by_name")),
                Columns.moment(row, "made_at"),
                Columns.moment(row, "expires_at"),
                Columns.momentOrNull(row, "revoked_at"));
    }
}
