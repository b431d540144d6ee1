package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The issues that wait for somebody: paused, or with deliveries in doubt.
@Singleton
class WaitingIssues {
    private final JdbcOperations jdbc;

    WaitingIssues(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// All of them, the oldest first.
    @ReadOnly
    public List<WaitingIssuesJson.Item> all() {
        return jdbc.prepareStatement(
                """
                select i.id, i.number, e.subject, i.state, coalesce(i.pause_reason, ''), t.in_doubt
                from issue i
                join issue_edition e on e.issue_id = i.id and e.number = i.draft_edition
                cross join lateral (
                    select coalesce(sum(in_doubt), 0) as in_doubt
                    from issue_tally where issue_id = i.id) t
                where i.state = 'paused' or t.in_doubt > 0 and exists (
                    select from delivery d
                    where d.issue_id = i.id and d.attention_at is not null
                      and d.state = 'in-doubt')
                order by i.number
                """,
                select -> {
                    var found = new ArrayList<WaitingIssuesJson.Item>();
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(
                                    new WaitingIssuesJson.Item(
                                            rows.getObject(1, UUID.class),
                                            rows.getLong(2),
                                            rows.getString(3),
                                            rows.getString(4),
                                            rows.getString(5),
                                            rows.getLong(6)));
                        }
                    }
                    return found;
                });
    }
}
