package nl.millenniumgemeenten.subscription.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import nl.millenniumgemeenten.subscription.sending.Outcome;
import nl.millenniumgemeenten.subscription.sending.Pauses;
import nl.millenniumgemeenten.subscription.sending.Settled;
import org.jspecify.annotations.Nullable;

/// What the writer of a life says to the database, on a connection that is its own. Each statement
/// is a transaction, and counts what it changes in the same one. Its rows have the number 1, from
/// when a life had several writers; whoever else counts for this life does so in row 0, so that
/// neither waits for the other.
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
                select issue_id, ?, 1, count(*) filter (where state = 'sent'),
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

    /// Which of these may be sent: claimed by this life still, of an issue that is on its way, for
    /// somebody who reads it. (A subscription is asked for its state, because an index of those
    /// that are active would be read as a whole where the statistics are of an empty table. The
    /// issues on their way are few, and asked for once.) They are noted as under way in the same
    /// statement, beside what is so already.
    private static final String MARK =
            """
            leaving as materialized (
                select i.id, array(select il.list_id from issue_list il where il.issue_id = i.id)
                    as lists
                from issue i where i.state = 'sending'),
            startable as (
                select d.id from unnest(?::bigint[]) as u (id) join delivery d on d.id = u.id
                join leaving on leaving.id = d.issue_id
                where d.claim = ? and d.state = 'claimed'
                  and exists (select from subscriber s
                      where s.id = d.subscriber_id and s.state = 'confirmed')
                  and exists (select from unnest(leaving.lists) as list (id)
                      where 'active' = (
                          select su.state from subscription su
                          where su.subscriber_id = d.subscriber_id and su.list_id = list.id))),
            marked as (
                update sender_mark m
                set turn = ?, accepted = ?::bigint[],
                    started = ?::bigint[] || array(select id from startable)
                where m.life = ? and m.writer = 1 and m.turn < ?
                returning started)
            """;

    /// What most groups are: starts, and word of what the server took.
    static final String NOTE = "with " + MARK + "select null::bigint, started from marked";

    /// Writes outcomes to the rows of their deliveries too. Tries again after 1, 5, 15, 60, 120 and
    /// then every 240 minutes, for two days; not all at the same moment. What was not tried comes
    /// back in another order: the server may have broken off at the first.
    static final String SETTLE =
            "with "
                    + MARK
                    + """
                    , outcome as (
                        select u.* from marked, unnest(?::bigint[], ?::smallint[], ?::smallint[], ?::text[])
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
                                when u.kind = 4 then now() + random() * interval '100 milliseconds'
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
                        where d.id = u.id and d.claim = ? and d.state = 'claimed'
                        returning d.id, d.issue_id, d.state, d.deferred_at),
                    """
                    + TALLY
                    + """
                    select id, null::bigint[] from changed
                    union all select null, started from marked
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
            select issue_id, ?, 1, count(*), -count(*) from changed group by issue_id
            on conflict (issue_id, life, writer) do update
            set sent = t.sent + excluded.sent, in_doubt = t.in_doubt + excluded.in_doubt
            """;

    /// What was claimed and not started goes back, or out if nobody is to have it any more.
    static final String RELEASE =
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

    /// So many that are taken go to their rows together.
    private static final int MANY = 256;

    private final Connection connection;
    private final long life;
    private final Notes notes;
    private final PreparedStatement note;
    private final PreparedStatement settle;

    Writing(Connection connection, long life, Notes notes) throws SQLException {
        this.connection = connection;
        this.life = life;
        this.notes = notes;
        this.note = connection.prepareStatement(NOTE);
        this.settle = connection.prepareStatement(SETTLE);
    }

    /// What a writer has said last, which outlives its connection.
    static final class Notes {
        private long turn;
        private Set<Long> underWay = Set.of();
        private List<Settled<IssueMessage>> accepted = List.of();

        /// Whether something was taken that stands in no row of its own.
        boolean areOpen() {
            return !accepted.isEmpty();
        }
    }

    /// Brings outcomes and starts to disk. Where nobody knows whether it came there it can be done
    /// again: no dot was sent since.
    ///
    /// @param all whether to write down in their own rows all that were taken
    /// @return the deliveries that may be sent
    Set<Long> write(List<Settled<IssueMessage>> settled, List<IssueMessage> starts, boolean all)
            throws SQLException {
        var underWay = new HashSet<>(notes.underWay);
        var accepted = new ArrayList<>(notes.accepted);
        var outcomes = new ArrayList<Settled<IssueMessage>>();
        for (var one : settled) {
            underWay.remove(one.message().delivery());
            (one.outcome() instanceof Outcome.Accepted ? accepted : outcomes).add(one);
        }
        var isLast = starts.isEmpty() && underWay.isEmpty();
        var many = all || isLast || !outcomes.isEmpty() || accepted.size() >= MANY;
        if (many) {
            outcomes.addAll(accepted);
            accepted.clear();
        }
        var statement = many ? settle : note;
        int parameter = mark(statement, starts, accepted, underWay);
        if (many) {
            outcomes(statement, parameter, outcomes);
        }
        var changed = new HashSet<Long>();
        @Nullable Set<Long> started = null;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var array = rows.getArray(2);
                if (array == null) {
                    changed.add(rows.getLong(1));
                } else {
                    started = new HashSet<>(List.of((Long[]) array.getArray()));
                }
            }
        }
        if (started == null) {
            // This life is over: what was under way is in doubt, unless we know better.
            heal(settled, Set.of());
            notes.underWay = Set.of();
            notes.accepted = List.of();
            return Set.of();
        }
        if (many) {
            heal(outcomes, changed);
        }
        notes.underWay = Set.copyOf(started);
        notes.accepted = List.copyOf(accepted);
        started.removeAll(underWay);
        return started;
    }

    private int mark(
            PreparedStatement statement,
            List<IssueMessage> starts,
            List<Settled<IssueMessage>> accepted,
            Set<Long> underWay)
            throws SQLException {
        int parameter = 0;
        long turn = ++notes.turn;
        statement.setObject(
                ++parameter, starts.stream().mapToLong(IssueMessage::delivery).toArray());
        statement.setLong(++parameter, life);
        statement.setLong(++parameter, turn);
        statement.setObject(++parameter, ids(accepted));
        statement.setObject(++parameter, underWay.stream().mapToLong(Long::longValue).toArray());
        statement.setLong(++parameter, life);
        statement.setLong(++parameter, turn);
        return parameter;
    }

    private void outcomes(
            PreparedStatement statement, int last, List<Settled<IssueMessage>> outcomes)
            throws SQLException {
        int parameter = last;
        statement.setObject(++parameter, ids(outcomes));
        statement.setObject(++parameter, shorts(outcomes, one -> kind(one.outcome())));
        statement.setObject(++parameter, shorts(outcomes, one -> code(one.outcome())));
        statement.setObject(
                ++parameter,
                outcomes.stream().map(one -> enhanced(one.outcome())).toArray(String[]::new));
        statement.setLong(++parameter, life);
        statement.setLong(++parameter, life);
    }

    private static long[] ids(List<Settled<IssueMessage>> settled) {
        return settled.stream().mapToLong(one -> one.message().delivery()).toArray();
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
            heal.executeUpdate();
        }
    }

    /// Gives back what was claimed and will not be sent; returns how many wait again.
    int release(List<IssueMessage> messages) throws SQLException {
        try (var release = connection.prepareStatement(RELEASE)) {
            release.setObject(1, messages.stream().mapToLong(IssueMessage::delivery).toArray());
            release.setLong(2, life);
            release.setLong(3, life);
            try (var row = release.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /// Who is left alone, said over the same connection.
    Pauses pauses() {
        return new Pauses(connection);
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
