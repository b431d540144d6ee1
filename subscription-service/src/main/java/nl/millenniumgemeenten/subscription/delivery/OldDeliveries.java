package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Deliveries of issues that ended long ago.
@Singleton
class OldDeliveries {
    private final JdbcOperations jdbc;

    OldDeliveries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// What went of an issue at once.
    ///
    /// @param last the highest id among them
    record Chunk(int size, long last) {}

    /// Whose deliveries are still here, the longest ago first.
    @Transactional(readOnly = true)
    List<UUID> issuesEndedBefore(Instant moment) {
        return jdbc.prepareStatement(
                """
                select id from issue
                where ended_at < ? and deliveries_forgotten_at is null
                  and state in ('sent', 'cancelled', 'withdrawn')
                order by ended_at
                """,
                select -> {
                    select.setObject(1, moment.atOffset(ZoneOffset.UTC));
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<UUID>();
                        while (rows.next()) {
                            found.add(rows.getObject(1, UUID.class));
                        }
                        return found;
                    }
                });
    }

    /// Deletes at most so many, in the order of their ids: each row is looked at once.
    @Transactional
    Chunk delete(UUID issue, long after, int most) {
        return jdbc.prepareStatement(
                """
                with old as (
                    select id from delivery where id > ? and issue_id = ? order by id limit ?),
                gone as (delete from delivery d using old where d.id = old.id returning d.id)
                select count(*), coalesce(max(id), 0) from gone
                """,
                delete -> {
                    delete.setLong(1, after);
                    delete.setObject(2, issue);
                    delete.setInt(3, most);
                    try (var row = delete.executeQuery()) {
                        row.next();
                        return new Chunk(row.getInt(1), row.getLong(2));
                    }
                });
    }

    /// Nothing is left of this one.
    @Transactional
    void done(UUID issue, Instant now) {
        jdbc.prepareStatement(
                "update issue set deliveries_forgotten_at = ? where id = ?",
                update -> {
                    update.setObject(1, now.atOffset(ZoneOffset.UTC));
                    update.setObject(2, issue);
                    return update.executeUpdate();
                });
    }
}
