package nl.millenniumgemeenten.subscription.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import nl.millenniumgemeenten.subscription.sending.Outcome;
import nl.millenniumgemeenten.subscription.sending.Settled;

/// What a writer says to the database, on a connection that is its own. Each statement is a
/// transaction, and counts what it changes in the same one.
final class Writing implements AutoCloseable {
    private static final int ACCEPTED = 0;
    private static final int DEFERRED = 1;
    private static final int REFUSED = 2;
    private static final int IN_DOUBT = 3;
    private static final int UNREACHED = 4;

    private static final String TALLY =
            """
            counted as (
                insert into issue_tally as t
                    (issue_id, life, writer, sent, failed, in_doubt, dropped, deferred)
                select issue_id, ?, ?, count(*) filter (where state = 'sent'),
                       count(*) filter (where state = 'failed'),
                       count(*) filter (where state = 'in-doubt'),
                       count(*) filter (where state = 'dropped'),
                       count(*) filter (where state = 'waiting' and deferred_at = now())
                           - count(*) filter (where state <> 'waiting' and deferred_at is not null)
                from changed group by issue_id
                on conflict (issue_id, life, writer) do update
                set sent = t.sent + excluded.sent, failed = t.failed + excluded.failed,
                    in_doubt = t.in_doubt + excluded.in_doubt,
                    dropped = t.dropped + excluded.dropped,
                    deferred = t.deferred + excluded.deferred)
            """;

    /// Tries again after 1, 5, 15, 60, 120 and then every 240 minutes, for two days; not all at the
    /// same moment.
    private static final String GROUP =
            """
            with outcome as (
                select * from unnest(?::bigint[], ?::smallint[], ?::smallint[], ?::text[])
                    as u (id, kind, code, enhanced)),
            changed as (
                update delivery d
                set state = case
                        when u.kind = 0 then 'sent'
                        when u.kind = 2 then 'failed'
                        when u.kind = 3 then 'in-doubt'
                        when u.kind = 1 and d.deferred_at < now() - interval '48 hours' then 'failed'
                        else 'waiting' end,
                    due_at = case
                        when u.kind = 4 then now()
                        when u.kind = 1
                            and coalesce(d.deferred_at, now()) >= now() - interval '48 hours'
                        then now() + (array[1, 5, 15, 60, 120, 240])[least(greatest(d.attempts, 1), 6)]
                            * interval '1 minute' * (1 + random() / 5) end,
                    attempts = d.attempts - case when u.kind = 4 then 1 else 0 end,
                    deferred_at = case when u.kind = 1 then coalesce(d.deferred_at, now())
                        else d.deferred_at end,
                    settled_at = case when u.kind in (0, 2, 3) then now() end,
                    attention_at = case when u.kind in (2, 3) or u.kind = 1
                        and d.deferred_at < now() - interval '48 hours' then now() end,
                    reply_code = nullif(u.code, 0), enhanced_code = nullif(u.enhanced, '')
                from outcome u
                where d.id = u.id and d.claim = ? and d.state in ('claimed', 'sending')
                returning d.id, d.issue_id, d.state, d.deferred_at),
            """
                    + TALLY
                    + """
                    , started as (
                        update delivery d set state = 'sending', lane = u.lane, started_at = now()
                        from unnest(?::bigint[], ?::smallint[]) as u (id, lane)
                        where d.id = u.id and d.claim = ?
                          and (d.state = 'claimed' or ? and d.state = 'sending')
                          and exists (select from issue i where i.id = d.issue_id and i.state = 'sending')
                          and exists (select from subscriber s
                              where s.id = d.subscriber_id and s.state = 'confirmed')
                          and exists (select from issue_list il
                              join subscription su on su.list_id = il.list_id
                              where il.issue_id = d.issue_id and su.subscriber_id = d.subscriber_id
                                and su.state = 'active')
                        returning d.id)
                    select id, true from changed union all select id, false from started
                    """;

    /// What was taken for lost, with its dot sent, and was answered after all.
    private static final String HEAL =
            """
            with changed as (
                update delivery d
                set state = 'sent', attention_at = null, settled_at = now()
                where d.id = any (?::bigint[]) and d.claim = ? and d.state = 'in-doubt'
                returning d.issue_id)
            insert into issue_tally as t (issue_id, life, writer, sent, in_doubt)
            select issue_id, ?, ?, count(*), -count(*) from changed group by issue_id
            on conflict (issue_id, life, writer) do update
            set sent = t.sent + excluded.sent, in_doubt = t.in_doubt + excluded.in_doubt
            """;

    /// What was claimed and not started goes back, or out if nobody is to have it any more.
    private static final String RELEASE =
            """
            with changed as (
                update delivery d
                set state = x.state, due_at = case when x.state = 'waiting' then now() end,
                    attempts = d.attempts - 1,
                    settled_at = case when x.state = 'dropped' then now() end
                from (select d.id, case when i.state <> 'cancelled' and exists (
                            select from subscriber s
                            join subscription su on su.subscriber_id = s.id and su.state = 'active'
                            join issue_list il on il.list_id = su.list_id and il.issue_id = i.id
                            where s.id = d.subscriber_id and s.state = 'confirmed')
                        then 'waiting' else 'dropped' end as state
                      from delivery d join issue i on i.id = d.issue_id
                      where d.id = any (?::bigint[])) as x
                where d.id = x.id and d.claim = ? and d.state = 'claimed'
                returning d.issue_id, d.state, case when d.state = 'dropped' then d.deferred_at end
                    as deferred_at),
            """
                    + TALLY
                    + """
                    select count(*) filter (where state = 'waiting') from changed
                    """;

    private final Connection connection;
    private final long life;
    private final int writer;
    private final PreparedStatement group;

    Writing(Connection connection, long life, int writer) throws SQLException {
        this.connection = connection;
        this.life = life;
        this.writer = writer;
        this.group = connection.prepareStatement(GROUP);
    }

    /// A message that is about to be sent over a lane.
    record Start(IssueMessage message, int lane) {}

    /// Brings outcomes and starts to disk.
    ///
    /// @param again whether this was tried before and nobody knows whether it came to disk: no dot
    ///   was sent since, so what is started is ours to send
    /// @return the deliveries that may be sent
    Set<Long> write(List<Settled<IssueMessage>> settled, List<Start> starts, boolean again)
            throws SQLException {
        int parameter = 0;
        group.setObject(
                ++parameter, settled.stream().mapToLong(one -> one.message().delivery()).toArray());
        group.setObject(++parameter, shorts(settled, one -> kind(one.outcome())));
        group.setObject(++parameter, shorts(settled, one -> code(one.outcome())));
        group.setObject(
                ++parameter,
                settled.stream().map(one -> enhanced(one.outcome())).toArray(String[]::new));
        group.setLong(++parameter, life);
        group.setLong(++parameter, life);
        group.setInt(++parameter, writer);
        group.setObject(
                ++parameter, starts.stream().mapToLong(one -> one.message().delivery()).toArray());
        group.setObject(++parameter, shorts(starts, Start::lane));
        group.setLong(++parameter, life);
        group.setBoolean(++parameter, again);
        var changed = new HashSet<Long>();
        var started = new HashSet<Long>();
        try (var rows = group.executeQuery()) {
            while (rows.next()) {
                (rows.getBoolean(2) ? changed : started).add(rows.getLong(1));
            }
        }
        heal(settled, changed);
        return started;
    }

    private void heal(List<Settled<IssueMessage>> settled, Set<Long> changed) throws SQLException {
        var others =
                settled.stream()
                        .filter(one -> one.outcome() instanceof Outcome.Accepted)
                        .mapToLong(one -> one.message().delivery())
                        .filter(delivery -> !changed.contains(delivery))
                        .toArray();
        if (others.length == 0) {
            return;
        }
        try (var heal = connection.prepareStatement(HEAL)) {
            heal.setObject(1, others);
            heal.setLong(2, life);
            heal.setLong(3, life);
            heal.setInt(4, writer);
            heal.executeUpdate();
        }
    }

    /// Gives back what was claimed and will not be sent; returns how many wait again.
    int release(List<IssueMessage> messages) throws SQLException {
        try (var release = connection.prepareStatement(RELEASE)) {
            release.setObject(1, messages.stream().mapToLong(IssueMessage::delivery).toArray());
            release.setLong(2, life);
            release.setLong(3, life);
            release.setInt(4, writer);
            try (var row = release.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /// Leaves a domain alone for a while, longer each time; `*` is the mail server itself. Who
    /// comes while it is left alone already changes nothing.
    void pause(String domain, Duration first, Duration most, int code) throws SQLException {
        try (var pause =
                connection.prepareStatement(
                        """
                        insert into domain_pause as p (domain, until, failures, reply_code)
                        values (?, now() + ? * interval '1 millisecond', 1, nullif(?, 0))
                        on conflict (domain) do update
                        set until = now() + least(?::double precision, ? * power(2, p.failures))
                                * interval '1 millisecond',
                            failures = p.failures + 1, reply_code = excluded.reply_code
                        where p.until <= now()
                        """)) {
            pause.setString(1, domain);
            pause.setLong(2, first.toMillis());
            pause.setInt(3, code);
            pause.setDouble(4, (double) most.toMillis());
            pause.setLong(5, first.toMillis());
            pause.executeUpdate();
        }
    }

    /// It takes mail again.
    void resume(String domain) throws SQLException {
        try (var resume =
                connection.prepareStatement("delete from domain_pause where domain = ?")) {
            resume.setString(1, domain);
            resume.executeUpdate();
        }
    }

    /// Stops an issue that too many refuse.
    boolean stop(UUID issue) throws SQLException {
        try (var stop =
                connection.prepareStatement(
                        """
                        update issue
                        set state = 'paused', pause_reason = 'refusals', revision = revision + 1
                        where id = ? and state = 'sending'
                        """)) {
            stop.setObject(1, issue);
            return stop.executeUpdate() == 1;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static int kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> ACCEPTED;
            case Outcome.Deferred _ -> DEFERRED;
            case Outcome.Refused _ -> REFUSED;
            case Outcome.InDoubt _ -> IN_DOUBT;
            case Outcome.Unreached _ -> UNREACHED;
        };
    }

    private static int code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deferred(var code, _) -> code;
            case Outcome.Refused(var code, _) -> code;
            case Outcome.Unreached(var code) -> code;
            case Outcome.Accepted _, Outcome.InDoubt _ -> 0;
        };
    }

    private static String enhanced(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deferred(_, var enhanced) -> enhanced;
            case Outcome.Refused(_, var enhanced) -> enhanced;
            case Outcome.Accepted _, Outcome.InDoubt _, Outcome.Unreached _ -> "";
        };
    }

    private static <T> short[] shorts(List<T> list, ToIntFunction<T> value) {
        var shorts = new short[list.size()];
        for (int at = 0; at < shorts.length; at++) {
            shorts[at] = (short) value.applyAsInt(list.get(at));
        }
        return shorts;
    }
}
