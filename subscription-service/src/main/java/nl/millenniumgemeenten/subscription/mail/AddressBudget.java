package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Trace;

/// Keeps anybody from filling a stranger's mailbox by typing their address, whether we know it or
/// not.
@Singleton
public class AddressBudget {
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private final JdbcOperations jdbc;

    AddressBudget(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether one more mail may go to this address in this hour.
    public boolean take(Trace trace, Instant now) {
        return jdbc.prepareStatement(
                """
                insert into address_budget (trace, hour, mails)
                values (?, date_trunc('hour', ?::timestamptz), 1)
                on conflict (trace, hour) do update set mails = address_budget.mails + 1
                where address_budget.mails < ?
                """,
                insert -> {
                    insert.setBytes(1, trace.bytes());
                    insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                    insert.setInt(3, Subscriber.MAILS_PER_WINDOW);
                    return insert.executeUpdate() == 1;
                });
    }

    /// Forgets the hours that no longer count.
    public void forget(Instant now) {
        jdbc.prepareStatement(
                "delete from address_budget where hour < ?",
                delete -> {
                    delete.setObject(1, now.minus(REMEMBERED).atOffset(ZoneOffset.UTC));
                    return delete.executeUpdate();
                });
    }
}
