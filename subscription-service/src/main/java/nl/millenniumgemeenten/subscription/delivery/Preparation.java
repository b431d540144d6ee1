package nl.millenniumgemeenten.subscription.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.archive.Archive;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves issues along that need no lane: writes down for whom they are, ends those that are done,
/// and clears away what was cancelled. Each step is a transaction that any instance can take.
final class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final int CHUNK = 10_000;
    private static final int WRITER = 4;

    /// Readers in the order of their ids, so that a crash goes on where the last chunk ended; of
    /// one language, or of all. The language stands inside, where no guess at how many read it can
    /// make another plan look cheaper.
    static final String NEXT_CHUNK =
            """
            with reader as (
                select s.id from subscriber s
                where s.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
                  and s.state = 'confirmed'
                  and (select count(*) from issue_list il
                      where il.issue_id = ?
                        and (?::text is null
                          or case when s.language = 'en' then 'en' else 'nl' end = ?)
                        and 'active' = (
                          select su.state from subscription su
                          where su.subscriber_id = s.id and su.list_id = il.list_id)) > 0
                order by s.id limit ?),
            added as (
                insert into delivery (issue_id, subscriber_id, state, due_at)
                select ?, id, 'waiting', now() from reader
                on conflict (subscriber_id, issue_id) do nothing)
            select (select count(*) from reader), (select id from reader order by id desc limit 1)
            """;

    /// One reader after the other, whatever the statistics say: all subscriptions would be read for
    /// each chunk where they are of before there were so many.
    private static final String BY_INDEX =
            """
            set local enable_seqscan = off;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off
            """;

    /// Nothing waits, and everybody is counted: outcomes are counted in the transaction that
    /// settles them. All deliveries are looked at only where that count is another than that of the
    /// readers, because somebody else has some in hand, or because some are gone.
    static final String ENDED =
            """
            update issue i set state = 'sent', ended_at = now(), revision = revision + 1
            where i.id = ? and i.state = 'sending'
              and not exists (
                select from delivery d where d.issue_id = i.id and d.due_at is not null)
              and case when i.recipients > 0 and i.recipients = (
                    select coalesce(sum(sent + failed + in_doubt + dropped), 0)
                    from issue_tally where issue_id = i.id) then true
                else not exists (select from delivery d
                    where d.issue_id = i.id and d.state in ('claimed', 'sending')) end
            """;

    /// What was told of an issue that is over, and is not so any more: somebody took a delivery in
    /// doubt for arrived, or an answer came after all. Those of long ago are settled.
    private static final String TOLD_OTHERWISE =
            """
            select i.id from archived_issue a join issue i on i.id = a.issue_id
            cross join lateral (
                select coalesce(sum(sent), 0) as sent, coalesce(sum(failed), 0) as failed,
                       coalesce(sum(in_doubt), 0) as in_doubt, coalesce(sum(dropped), 0) as dropped
                from issue_tally where issue_id = i.id) t
            where i.state in ('sent', 'cancelled') and a.withdrawn_at is null
              and (a.sent_at is null or a.sent_at > now() - interval '100 days'
                  and (a.accepted, a.failed, a.in_doubt, a.dropped)
                      is distinct from (t.sent, t.failed, t.in_doubt, t.dropped))
              and not exists (select from delivery d
                  where d.issue_id = i.id and d.due_at is not null)
            order by i.number
            """;

    private final Connection connection;
    private final long life;
    private final Archive archive;

    Preparation(Connection connection, long life, Archive archive) {
        this.connection = connection;
        this.life = life;
        this.archive = archive;
    }

    /// Writes down some readers of an issue that is being prepared; returns whether there is more
    /// to do.
    boolean prepare() throws SQLException {
        var issue =
                first(
                        """
                        select i.id from issue i join issue_mail m on m.issue_id = i.id
                        where i.state = 'preparing' order by i.id limit 1
                        """);
        if (issue == null) {
            return false;
        }
        inTransaction(() -> {
            chunk(issue);
            return true;
        });
        return true;
    }

    private interface Step {
        boolean take() throws SQLException;
    }

    private boolean inTransaction(Step step) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = step.take();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException broken) {
            connection.rollback();
            throw broken;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void chunk(UUID issue) throws SQLException {
        try (var plan = connection.createStatement()) {
            plan.execute(BY_INDEX);
        }
        @Nullable UUID from;
        @Nullable String language;
        try (var lock =
                connection.prepareStatement(
                        """
                        select prepared_up_to, case when only_its_language then language end
                        from issue
                        where id = ? and state = 'preparing' for update
                        """)) {
            lock.setObject(1, issue);
            try (var row = lock.executeQuery()) {
                if (!row.next()) {
                    return;
                }
                from = row.getObject(1, UUID.class);
                language = row.getString(2);
            }
        }
        try (var chunk = connection.prepareStatement(NEXT_CHUNK)) {
            chunk.setObject(1, from);
            chunk.setObject(2, issue);
            chunk.setString(3, language);
            chunk.setString(4, language);
            chunk.setInt(5, CHUNK);
            chunk.setObject(6, issue);
            try (var row = chunk.executeQuery()) {
                row.next();
                advance(issue, row.getObject(2, UUID.class));
                if (row.getLong(1) < CHUNK) {
                    begin(issue);
                }
            }
        }
    }

    private void advance(UUID issue, @Nullable UUID upTo) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        """
                        update issue set prepared_up_to = coalesce(?, prepared_up_to) where id = ?
                        """)) {
            update.setObject(1, upTo);
            update.setObject(2, issue);
            update.executeUpdate();
        }
    }

    /// The number of recipients says that all of them are there: an issue that was paused goes on
    /// from where it was by it.
    private void begin(UUID issue) throws SQLException {
        try (var update =
                connection.prepareStatement(
                        """
                        update issue
                        set state = 'sending', started_at = coalesce(started_at, now()),
                            recipients = (select count(*) from delivery
                                where issue_id = ? and due_at is not null),
                            revision = revision + 1
                        where id = ?
                        """)) {
            update.setObject(1, issue);
            update.setObject(2, issue);
            update.executeUpdate();
        }
        archive.published(connection, issue);
        LOG.atInfo().addKeyValue("issue", issue).log("issue on its way");
    }

    /// Ends an issue if everybody's delivery is settled, and tells so.
    boolean end(IssueId issue) throws SQLException {
        var ended =
                inTransaction(() -> {
                    try (var end = connection.prepareStatement(ENDED)) {
                        end.setObject(1, issue.value());
                        if (end.executeUpdate() == 0) {
                            return false;
                        }
                    }
                    archive.sent(connection, issue.value());
                    return true;
                });
        if (ended) {
            LOG.atInfo().addKeyValue("issue", issue).log("issue sent");
        }
        return ended;
    }

    /// Tells how the issues went of which that changed after they had ended.
    void tellChanged() throws SQLException {
        for (var issue : ids(TOLD_OTHERWISE)) {
            inTransaction(() -> archive.sent(connection, issue));
        }
    }

    /// Whether anything of this issue waits, now or for later.
    boolean isWaiting(IssueId issue) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select exists (select from delivery
                            where issue_id = ? and due_at is not null)
                        """)) {
            select.setObject(1, issue.value());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /// The issues that are being sent.
    List<IssueId> sending() throws SQLException {
        return ids("select id from issue where state = 'sending' order by id").stream()
                .map(IssueId::new)
                .toList();
    }

    private List<UUID> ids(String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var rows = select.executeQuery()) {
            var found = new ArrayList<UUID>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        }
    }

    /// Takes out what waits of an issue that was cancelled; returns whether there may be more.
    boolean clearCancelled() throws SQLException {
        var issue =
                first(
                        """
                        select id from issue i where state = 'cancelled' and exists (
                            select from delivery where issue_id = i.id and due_at is not null) limit 1
                        """);
        if (issue == null) {
            return false;
        }
        try (var drop =
                connection.prepareStatement(
                        """
                        with dropped as (
                            update delivery set state = 'dropped', due_at = null, settled_at = now()
                            where id in (select id from delivery
                                where issue_id = ? and due_at is not null
                                limit ? for update skip locked)
                            returning issue_id, deferred_at)
                        insert into issue_tally as t (issue_id, life, writer, dropped, deferred)
                        select issue_id, ?, ?, count(*), -count(deferred_at)
                        from dropped group by issue_id
                        on conflict (issue_id, life, writer) do update
                        set dropped = t.dropped + excluded.dropped,
                            deferred = t.deferred + excluded.deferred
                        """)) {
            drop.setObject(1, issue);
            drop.setInt(2, CHUNK);
            drop.setLong(3, life);
            drop.setInt(4, WRITER);
            return drop.executeUpdate() > 0;
        }
    }

    /// Notes how far each issue under way is, for its rate; what is older than an hour goes.
    void sample() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into issue_sample (issue_id, at, settled)
                    select t.issue_id, date_trunc('second', now()),
                           sum(t.sent + t.failed + t.in_doubt + t.dropped)
                    from issue_tally t join issue i on i.id = t.issue_id and i.state = 'sending'
                    group by t.issue_id
                    on conflict do nothing
                    """);
            statement.executeUpdate(
                    "delete from issue_sample where at < now() - interval '1 hour'");
        }
    }

    private @Nullable UUID first(String sql) throws SQLException {
        var found = ids(sql);
        return found.isEmpty() ? null : found.getFirst();
    }
}
