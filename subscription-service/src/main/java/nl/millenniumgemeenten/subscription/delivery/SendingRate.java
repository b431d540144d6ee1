package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/// How many messages of issues leave in a second at most. It is in the database, so all instances
/// keep to it together, also after a restart.
@Singleton
class SendingRate {
    private final JdbcOperations jdbc;

    SendingRate(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// The rate; nothing for no limit.
    record Rate(@Nullable Integer perSecond, long revision) {}

    @ReadOnly
    public Rate now() {
        return jdbc.prepareStatement(
                "select per_second, revision from sending_rate",
                select -> {
                    try (var row = select.executeQuery()) {
                        row.next();
                        var perSecond = row.getBigDecimal(1);
                        return new Rate(
                                perSecond == null ? null : perSecond.intValue(), row.getLong(2));
                    }
                });
    }

    /// Changes it, unless somebody else did so first. What is left in the bucket is for the new
    /// rate.
    @Transactional
    public boolean set(@Nullable Integer perSecond, long revision) {
        return jdbc.prepareStatement(
                """
                update sending_rate
                set per_second = ?, tokens = least(tokens, coalesce(?, 0)),
                    refilled_at = clock_timestamp(), revision = revision + 1
                where revision = ?
                """,
                update -> {
                    update.setObject(1, perSecond, Types.INTEGER);
                    update.setObject(2, perSecond, Types.INTEGER);
                    update.setLong(3, revision);
                    return update.executeUpdate() == 1;
                });
    }
}
