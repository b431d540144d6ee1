package nl.millenniumgemeenten.subscription.sending;

import java.sql.Connection;
import java.sql.SQLException;

/// The one bucket of messages per second, of all instances and all kinds of mail. Who looks into it
/// holds it until the transaction ends.
public final class Bucket {
    /// At most a second's worth is ever in the bucket, and at most a quarter of one is taken at
    /// once.
    private static final String TOKENS =
            """
            update sending_rate
            set tokens = least(greatest(per_second, 1), tokens + per_second
                    * greatest(0, extract(epoch from clock_timestamp() - refilled_at))),
                refilled_at = greatest(clock_timestamp(), refilled_at)
            where per_second is not null
            returning least(floor(tokens), greatest(1, floor(per_second / 4)))
            """;

    private final Connection connection;

    public Bucket(Connection connection) {
        this.connection = connection;
    }

    /// How many it gives; less than nothing if there is no limit.
    public int tokens() throws SQLException {
        try (var refill = connection.prepareStatement(TOKENS);
                var row = refill.executeQuery()) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    /// Takes so many out of it.
    public void spend(int tokens) throws SQLException {
        try (var spend =
                connection.prepareStatement("update sending_rate set tokens = tokens - ?")) {
            spend.setInt(1, tokens);
            spend.executeUpdate();
        }
    }
}
