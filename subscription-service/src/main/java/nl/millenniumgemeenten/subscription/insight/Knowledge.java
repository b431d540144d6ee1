package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;

/// Reads everything that is kept of some subscribers, who are one person.
@Singleton
class Knowledge {
    private final JdbcOperations jdbc;

    Knowledge(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What happened on the lists, oldest first.
    List<InsightJson.ActJson> acts(Collection<SubscriberId> subscribers) {
        return all(
                """
                select key, title, act, source, wording, reason, at
                from subscription_act join mailing_list on id = list_id
                where subscriber_id = any(?) order by subscription_act.position
                """,
                subscribers,
                row ->
                        new InsightJson.ActJson(
                                row.getString("key"),
                                row.getString("title"),
                                row.getString("act"),
                                row.getString("source"),
                                row.getString("wording"),
                                row.getString("reason"),
                                moment(row)));
    }

    /// The issues that were sent, newest first.
    List<InsightJson.DeliveryJson> deliveries(Collection<SubscriberId> subscribers) {
        return all(
                """
                select issue.number as issue, coalesce(issue_edition.subject, '') as subject,
                    delivery.state, coalesce(delivery.settled_at, delivery.started_at) as at
                from delivery join issue on issue.id = delivery.issue_id
                    left join issue_edition on issue_edition.issue_id = issue.id
                        and issue_edition.number = issue.approved_edition
                where subscriber_id = any(?) and coalesce(delivery.settled_at, delivery.started_at) is not null
                order by at desc
                """,
                subscribers,
                row ->
                        new InsightJson.DeliveryJson(
                                row.getLong("issue"),
                                row.getString("subject"),
                                row.getString("state"),
                                moment(row)));
    }

    /// The mails to one person of the last weeks, newest first.
    List<InsightJson.MailJson> mails(Collection<SubscriberId> subscribers) {
        return all(
                """
                select kind, state, queued_at as at from mail
                where subscriber_id = any(?) order by queued_at desc
                """,
                subscribers,
                row ->
                        new InsightJson.MailJson(
                                row.getString("kind"), row.getString("state"), moment(row)));
    }

    /// What came back of issues, newest first.
    List<InsightJson.BounceJson> bounces(Collection<SubscriberId> subscribers) {
        return all(
                """
                select kind, enhanced_code, at from bounce
                where subscriber_id = any(?) order by at desc
                """,
                subscribers,
                row ->
                        new InsightJson.BounceJson(
                                row.getString("kind"),
                                row.getString("enhanced_code"),
                                moment(row)));
    }

    private <T> List<T> all(String sql, Collection<SubscriberId> subscribers, Reader<T> reader) {
        PreparedStatementCallback<List<T>> read =
                select -> {
                    select.setObject(
                            1, subscribers.stream().map(SubscriberId::value).toArray(UUID[]::new));
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<T>();
                        while (rows.next()) {
                            found.add(reader.read(rows));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(sql, read);
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
