package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.millenniumgemeenten.subscription.issue.IssueId;

/// What can be asked about an issue on its way, and decided about those that did not arrive.
@Singleton
public class Deliveries {
    private final JdbcOperations jdbc;

    Deliveries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// How far an issue is, or nothing if there is none with this id.
    @ReadOnly
    public Optional<Progress> progress(IssueId issue) {
        return jdbc.prepareStatement(
                """
                select i.state, coalesce(i.pause_reason, '') as pause_reason,
                       coalesce(i.recipients, 0) as total, t.*, s.per_second, p.until, q.domains
                from issue i
                cross join lateral (
                    select coalesce(sum(sent), 0) as sent, coalesce(sum(failed), 0) as failed,
                           coalesce(sum(in_doubt), 0) as in_doubt,
                           coalesce(sum(dropped), 0) as dropped,
                           coalesce(sum(deferred), 0) as deferred
                    from issue_tally where issue_id = i.id) t
                left join lateral (
                    select (max(settled) - min(settled))
                        / nullif(extract(epoch from max(at) - min(at)), 0) as per_second
                    from issue_sample
                    where issue_id = i.id and at > now() - interval '1 minute') s on true
                left join domain_pause p on p.domain = '*' and p.until > now()
                cross join lateral (
                    select count(*) as domains from domain_pause
                    where domain <> '*' and until > now()) q
                where i.id = ?
                """,
                select -> {
                    select.setObject(1, issue.value());
                    try (var row = select.executeQuery()) {
                        if (!row.next()) {
                            return Optional.empty();
                        }
                        var perSecond = row.getBigDecimal("per_second");
                        var until = row.getObject("until", OffsetDateTime.class);
                        return Optional.of(
                                new Progress(
                                        row.getString("state"),
                                        row.getString("pause_reason"),
                                        row.getLong("total"),
                                        row.getLong("sent"),
                                        row.getLong("failed"),
                                        row.getLong("in_doubt"),
                                        row.getLong("dropped"),
                                        row.getLong("deferred"),
                                        perSecond == null
                                                ? OptionalDouble.empty()
                                                : OptionalDouble.of(perSecond.doubleValue()),
                                        Optional.ofNullable(until).map(OffsetDateTime::toInstant),
                                        row.getInt("domains")));
                    }
                });
    }

    /// Sends once more to somebody of whom nobody knows whether it arrived, or who was refused: an
    /// editor says so. An issue that had ended goes on for it.
    ///
    /// @return false if the delivery is not one of those, or its issue is stopped or withdrawn
    @Transactional
    public boolean sendAgain(IssueId issue, long delivery) {
        int changed =
                jdbc.prepareStatement(
                        """
                        with old as (
                            select id, claim, state from delivery
                            where id = ? and issue_id = ? and state in ('failed', 'in-doubt')
                              and exists (select from issue i where i.id = issue_id
                                  and i.state in ('sending', 'paused', 'sent'))
                            for update),
                        counted as (
                            insert into issue_tally as t (issue_id, life, writer, failed, in_doubt)
                            select ?, claim, 0, -(state = 'failed')::int, -(state = 'in-doubt')::int
                            from old
                            on conflict (issue_id, life, writer) do update
                            set failed = t.failed + excluded.failed,
                                in_doubt = t.in_doubt + excluded.in_doubt),
                        goes_on as (
                            update issue set state = 'sending', ended_at = null,
                                revision = revision + 1
                            where id = ? and state = 'sent' and exists (select from old))
                        update delivery d
                        set state = 'waiting', due_at = now(), attention_at = null,
                            deferred_at = null, settled_at = null
                        from old where d.id = old.id
                        """,
                        update -> {
                            update.setLong(1, delivery);
                            update.setObject(2, issue.value());
                            update.setObject(3, issue.value());
                            update.setObject(4, issue.value());
                            return update.executeUpdate();
                        });
        return changed == 1;
    }

    /// Takes a delivery for arrived (`sent`, only of those in doubt) or leaves it (`dropped`).
    ///
    /// @return false if the delivery is not one of those
    @Transactional
    public boolean layAside(IssueId issue, long delivery, String state) {
        int changed =
                jdbc.prepareStatement(
                        """
                        with old as (
                            select id, claim, state from delivery
                            where id = ? and issue_id = ?
                              and (state = 'in-doubt' or state = 'failed' and ? = 'dropped')
                            for update),
                        counted as (
                            insert into issue_tally as t
                                (issue_id, life, writer, sent, failed, in_doubt, dropped)
                            select ?, claim, 0, (? = 'sent')::int, -(state = 'failed')::int,
                                   -(state = 'in-doubt')::int, (? = 'dropped')::int
                            from old
                            on conflict (issue_id, life, writer) do update
                            set sent = t.sent + excluded.sent, failed = t.failed + excluded.failed,
                                in_doubt = t.in_doubt + excluded.in_doubt,
                                dropped = t.dropped + excluded.dropped)
                        update delivery d set state = ?, attention_at = null
                        from old where d.id = old.id
                        """,
                        update -> {
                            update.setLong(1, delivery);
                            update.setObject(2, issue.value());
                            update.setString(3, state);
                            update.setObject(4, issue.value());
                            update.setString(5, state);
                            update.setString(6, state);
                            update.setString(7, state);
                            return update.executeUpdate();
                        });
        return changed == 1;
    }

    /// What time it is where deliveries are kept.
    @ReadOnly
    public Instant moment() {
        return jdbc.prepareStatement(
                "select clock_timestamp()",
                select -> {
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getObject(1, OffsetDateTime.class).toInstant();
                    }
                });
    }

    /// Those to look at in one state, in the order of their ids, after this one.
    @ReadOnly
    public List<Attention> attention(IssueId issue, String state, long after, int most) {
        return jdbc.prepareStatement(
                """
                select d.id, d.state, coalesce(left(s.address, 1) || '…'
                           || substring(s.address from '@[^@]+$'), '') as hint,
                       coalesce(d.reply_code, 0), coalesce(d.enhanced_code, ''), d.attempts,
                       d.attention_at
                from delivery d join subscriber s on s.id = d.subscriber_id
                where d.issue_id = ? and d.attention_at is not null and d.state = ? and d.id > ?
                order by d.id limit ?
                """,
                select -> {
                    select.setObject(1, issue.value());
                    select.setString(2, state);
                    select.setLong(3, after);
                    select.setInt(4, most);
                    var found = new ArrayList<Attention>();
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(
                                    new Attention(
                                            rows.getLong(1),
                                            rows.getString(2),
                                            rows.getString(3),
                                            rows.getInt(4),
                                            rows.getString(5),
                                            rows.getInt(6),
                                            rows.getObject(7, OffsetDateTime.class).toInstant()));
                        }
                    }
                    return found;
                });
    }
}
