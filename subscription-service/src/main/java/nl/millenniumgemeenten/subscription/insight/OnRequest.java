package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;

/// Why an administrator erased somebody: what an inspector may ask for later.
@Singleton
class OnRequest {
    private final JdbcOperations jdbc;

    OnRequest(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// The reason, in words without the person, and the account.
    record Why(String reason, String account) {}

    void keep(SubscriberId subscriber, Why why, Instant now) {
        jdbc.prepareStatement(
                """
                insert into forgotten_on_request (subscriber_id, reason, by_account, at)
                values (?, ?, ?, ?) on conflict (subscriber_id) do nothing
                """,
                insert -> {
                    insert.setObject(1, subscriber.value());
                    insert.setString(2, why.reason());
                    insert.setString(3, why.account());
                    insert.setObject(4, now.atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
    }
}
