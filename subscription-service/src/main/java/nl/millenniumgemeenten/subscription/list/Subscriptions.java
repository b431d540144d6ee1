package nl.millenniumgemeenten.subscription.list;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.millenniumgemeenten.subscription.subscriber.Consent;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;

/// Who is on which list, with the consent for each. Every change writes down what happened in the
/// same statement; whoever changes something holds the row of the subscriber.
@Singleton
public class Subscriptions {
    private final JdbcOperations jdbc;

    Subscriptions(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody asked for these lists and has not confirmed yet; what is active stays so.
    public void ask(
            SubscriberId subscriber, Collection<ListKey> lists, Consent.Asked asked, Instant now) {
        changed(
                """
                with changed as (
                    insert into subscription (subscriber_id, list_id, state, source, wording, asked_at)
                    select ?, id, 'pending', ?, ?, ? from mailing_list where key = any(?) order by id
                    on conflict (subscriber_id, list_id) do update
                    set state = 'pending', source = excluded.source, wording = excluded.wording,
                        asked_at = excluded.asked_at, given_at = null, ended_at = null,
                        end_reason = null
                    where subscription.state <> 'active'
                    returning subscriber_id, list_id, source, wording, asked_at as at),
                """,
                "asked",
                "",
                ask -> {
                    ask.setObject(1, subscriber.value());
                    ask.setString(2, asked.source());
                    ask.setString(3, asked.wording());
                    ask.setObject(4, now.atOffset(ZoneOffset.UTC));
                    ask.setObject(5, ListKeys.array(lists));
                    return 6;
                });
    }

    /// Somebody confirmed: those of these lists that waited are active from now on.
    ///
    /// @return the lists that became active
    public Set<ListKey> give(SubscriberId subscriber, Collection<ListKey> lists, Instant now) {
        return changed(
                """
                with changed as (
                    update subscription set state = 'active', given_at = ?
                    where subscriber_id = ? and state = 'pending'
                        and list_id in (select id from mailing_list where key = any(?))
                    returning subscriber_id, list_id, source, wording, given_at as at),
                """,
                "given",
                "",
                give -> {
                    give.setObject(1, now.atOffset(ZoneOffset.UTC));
                    give.setObject(2, subscriber.value());
                    give.setObject(3, ListKeys.array(lists));
                    return 4;
                });
    }

    /// Somebody is on none of these lists any more.
    ///
    /// @return the lists that were active
    public Set<ListKey> end(
            SubscriberId subscriber, Collection<ListKey> lists, EndReason reason, Instant now) {
        var left = new LinkedHashSet<>(active(subscriber));
        left.retainAll(lists);
        changed(
                """
                with changed as (
                    update subscription set state = 'ended', ended_at = ?, end_reason = ?
                    where subscriber_id = ? and state <> 'ended'
                        and list_id in (select id from mailing_list where key = any(?))
                    returning subscriber_id, list_id, source, wording, ended_at as at),
                """,
                "ended",
                reason.word(),
                end -> {
                    end.setObject(1, now.atOffset(ZoneOffset.UTC));
                    end.setString(2, reason.word());
                    end.setObject(3, subscriber.value());
                    end.setObject(4, ListKeys.array(lists));
                    return 5;
                });
        return left;
    }

    /// Somebody is on no list any more.
    ///
    /// @return the lists that were active
    public Set<ListKey> end(SubscriberId subscriber, EndReason reason, Instant now) {
        var lists = of(subscriber).stream().map(Subscription::list).toList();
        return end(subscriber, lists, reason, now);
    }

    /// Readers that asked for one more list before this moment and never confirmed it: it no longer
    /// waits. Who confirmed nothing at all lapses as a whole.
    public void lapse(Instant askedBefore, Instant now) {
        changed(
                """
                with changed as (
                    update subscription set state = 'ended', ended_at = ?, end_reason = 'lapsed'
                    where state = 'pending' and asked_at <= ?
                        and exists (select from subscriber
                            where id = subscriber_id and state = 'confirmed')
                    returning subscriber_id, list_id, source, wording, ended_at as at),
                """,
                "ended",
                "lapsed",
                lapse -> {
                    lapse.setObject(1, now.atOffset(ZoneOffset.UTC));
                    lapse.setObject(2, askedBefore.atOffset(ZoneOffset.UTC));
                    return 3;
                });
    }

    /// Everything of one person, in the order of the lists.
    public List<Subscription> of(SubscriberId subscriber) {
        PreparedStatementCallback<List<Subscription>> read =
                select -> {
                    select.setObject(1, subscriber.value());
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<Subscription>();
                        while (rows.next()) {
                            found.add(subscription(rows));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select key, title, source, wording, asked_at, state
                from subscription join mailing_list on id = list_id
                where subscriber_id = ? order by position, key
                """,
                read);
    }

    /// The lists that somebody reads and that this issue went to.
    public List<Subscription> broughtBy(SubscriberId subscriber, long issueNumber) {
        var lists =
                jdbc.prepareStatement(
                        """
                        select key from issue join issue_list on issue_id = issue.id
                            join mailing_list on mailing_list.id = list_id
                        where number = ?
                        """,
                        select -> {
                            select.setLong(1, issueNumber);
                            return keys(select);
                        });
        return of(subscriber).stream()
                .filter(known -> known.state() == Subscription.State.ACTIVE)
                .filter(known -> lists.contains(known.list()))
                .toList();
    }

    /// The lists that wait for a confirmation.
    public List<Subscription> waiting(SubscriberId subscriber) {
        return of(subscriber).stream()
                .filter(known -> known.state() == Subscription.State.PENDING)
                .toList();
    }

    /// The lists that somebody reads.
    public Set<ListKey> active(SubscriberId subscriber) {
        var active = new LinkedHashSet<ListKey>();
        for (var known : of(subscriber)) {
            if (known.state() == Subscription.State.ACTIVE) {
                active.add(known.list());
            }
        }
        return active;
    }

    private interface Parameters {
        /// Fills its own and tells which comes next.
        int bind(PreparedStatement statement) throws SQLException;
    }

    private Set<ListKey> changed(String change, String act, String reason, Parameters parameters) {
        return jdbc.prepareStatement(
                change
                        + """
                        told as (
                            insert into subscription_act
                                (subscriber_id, list_id, act, source, wording, reason, at)
                            select subscriber_id, list_id, ?, source, wording, ?, at from changed)
                        select key from changed join mailing_list on id = list_id
                        order by position, key
                        """,
                statement -> {
                    int next = parameters.bind(statement);
                    statement.setString(next, act);
                    statement.setString(next + 1, reason);
                    return keys(statement);
                });
    }

    private static Set<ListKey> keys(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var keys = new LinkedHashSet<ListKey>();
            while (rows.next()) {
                keys.add(new ListKey(rows.getString(1)));
            }
            return keys;
        }
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new ListKey(row.getString("key")),
                row.getString("title"),
                new Consent.Asked(row.getString("source"), row.getString("wording")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Subscription.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
