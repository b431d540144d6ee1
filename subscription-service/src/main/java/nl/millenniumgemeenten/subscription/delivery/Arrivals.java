package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;

/// Settles deliveries in doubt by what proves that they came to the mail server of their reader:
/// nothing comes back of a mail that nobody took, and only who has it uses the link in it.
@Singleton
public class Arrivals {
    private final JdbcOperations jdbc;

    Arrivals(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Something came back of a delivery.
    @Transactional
    public void proven(long delivery) {
        settle("d.id = ?", update -> update.setLong(1, delivery));
    }

    /// A reader used the link that stands in their mail of an issue.
    @Transactional
    public void proven(SubscriberId reader, long issueNumber) {
        settle(
                "d.subscriber_id = ? and i.number = ?",
                update -> {
                    update.setObject(1, reader.value());
                    update.setLong(2, issueNumber);
                });
    }

    private interface Which {
        void bind(PreparedStatement update) throws SQLException;
    }

    /// @param which says of which delivery, of which issue
    private void settle(String which, Which values) {
        PreparedStatementCallback<Integer> run =
                update -> {
                    values.bind(update);
                    return update.executeUpdate();
                };
        jdbc.prepareStatement(
                """
                with old as (
                    select d.id, d.issue_id, coalesce(d.claim, 0) as life
                    from delivery d join issue i on i.id = d.issue_id
                    where d.state = 'in-doubt' and %s for update of d),
                counted as (
                    insert into issue_tally as t (issue_id, life, writer, sent, in_doubt)
                    select issue_id, life, 0, 1, -1 from old
                    on conflict (issue_id, life, writer) do update
                    set sent = t.sent + excluded.sent, in_doubt = t.in_doubt + excluded.in_doubt)
                update delivery d set state = 'sent', attention_at = null
                from old where d.id = old.id
                """
                        .formatted(which),
                run);
    }
}
