package nl.millenniumgemeenten.content.alert;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.item.TellItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes alerts along when the page moves where they stand, or one above it. Every edition goes
/// along, so that a draft, a plan and an earlier version still mean the same part of the site.
@Singleton
public class MoveAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(MoveAlerts.class);

    private final Database database;
    private final AlertItems type;
    private final TellItems tell;

    MoveAlerts(Database database, AlertItems type, TellItems tell) {
        this.database = database;
        this.type = type;
        this.tell = tell;
    }

    /// Takes along what stands at a path and below it, in the transaction that is running.
    public void follow(String from, String to) {
        var below = from + "/";
        var moved =
                database.list(
                        """
                        select id from item
                        where kind = ? and exists (
                            select from item_edition edition
                            where edition.item = item.id
                              and (edition.content ->> 'path' = ?
                                   or starts_with(edition.content ->> 'path', ?)))
                        order by id for update
                        """,
                        row -> Columns.id(row, "id"),
                        type.name(),
                        from,
                        below);
        if (moved.isEmpty()) {
            return;
        }
        database.update(
                """
                update item_edition
                set content = jsonb_set(
                    content, '{path}', to_jsonb(?::text || substr(content ->> 'path', ?)))
                where item = any (?)
                  and (content ->> 'path' = ? or starts_with(content ->> 'path', ?))
                """,
                to,
                from.length() + 1,
                Database.Array.ofIds(moved),
                from,
                below);
        tell.anew(type, moved);
        LOG.atInfo()
                .addKeyValue("from", from)
                .addKeyValue("to", to)
                .addKeyValue("alerts", moved.size())
                .log("alerts moved along");
    }
}
