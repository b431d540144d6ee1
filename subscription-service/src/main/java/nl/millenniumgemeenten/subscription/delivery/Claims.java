package nl.millenniumgemeenten.subscription.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.mail.DueMails;
import nl.millenniumgemeenten.subscription.sending.Bucket;
import nl.millenniumgemeenten.subscription.sending.Pauses;
import nl.millenniumgemeenten.subscription.smtp.Envelope;

/// Takes deliveries that are due, for one life, on a connection of its own. Safe with any number of
/// instances: who is busy with a row is passed over, and all share one bucket of messages per
/// second.
final class Claims implements AutoCloseable {
    private static final int WRITER = 3;
    private static final int FURTHEST_LOOK = 4_096;
    private static final int FURTHER = 8;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /// Locked against whoever would end this life: a claim is seen by them, or not made.
    private static final String ALIVE =
            "select from sender_life where number = ? and ended_at is null for share";

    /// A domain that was left alone is tried with ten first: the rest waits for their word, which
    /// ends the pause or makes it longer. Who cannot have its row now is not the one to probe. If
    /// nothing is heard of ten in a quarter of a minute, then there are ten more: their sender may
    /// have died. What could be claimed beyond the room there is stays as it is.
    static final String CLAIM =
            """
            with due as (
                select d.id, d.subscriber_id, d.due_at from delivery d
                where d.issue_id = ? and d.due_at <= now()
                order by d.due_at, d.id limit ?
                for update skip locked),
            reader as (
                select due.id, due.due_at, s.address, s.unsubscribe_token, s.state,
                       split_part(s.address, '@', -1) as domain
                from due join subscriber s on s.id = due.subscriber_id),
            rested as (
                select p.domain from domain_pause p
                where p.until <= now() and (p.probed_until is null or p.probed_until <= now())
                  and exists (select from reader r
                      where r.domain = p.domain and r.state = 'confirmed')
                for update skip locked),
            probe as (
                update domain_pause p
                set probed_until = now() + interval '15 seconds'
                from rested where p.domain = rested.domain
                returning p.domain),
            ranked as (
                select r.*, p.domain is not null as pausing, p.until, probe.domain is not null as probing,
                       row_number() over (
                           partition by r.domain, r.state = 'confirmed' order by r.due_at, r.id) as nth
                from reader r
                left join domain_pause p on p.domain = r.domain
                left join probe on probe.domain = r.domain),
            open as (
                select r.*, r.state = 'confirmed'
                           and (not r.pausing or r.probing and r.nth <= 10) as is_open
                from ranked r),
            decided as (
                select r.*, case when r.state <> 'confirmed' then 'dropped'
                                 when not r.is_open then 'waiting'
                                 when row_number() over (
                                     partition by r.is_open order by r.due_at, r.id) <= ? then 'claimed'
                                 end as becomes
                from open r)
            update delivery d
            set state = r.becomes,
                due_at = case
                    when r.becomes = 'waiting' and r.until > now()
                        then r.until + random() * interval '1 minute'
                    when r.becomes = 'waiting'
                        then now() + (1 + random()) * interval '15 seconds' end,
                claim = case when r.becomes = 'claimed' then ? else d.claim end,
                attempts = d.attempts + case when r.becomes = 'claimed' then 1 else 0 end,
                settled_at = case when r.becomes = 'dropped' then now() end
            from decided r where d.id = r.id and r.becomes is not null
            returning d.id, d.state, r.address, r.unsubscribe_token, r.probing, d.deferred_at is not null
            """;

    private static final String DROPPED =
            """
            insert into issue_tally as t (issue_id, life, writer, dropped, deferred)
            values (?, ?, ?, ?, ?)
            on conflict (issue_id, life, writer) do update
            set dropped = t.dropped + excluded.dropped, deferred = t.deferred + excluded.deferred
            """;

    private static final String SENDING =
            """
            select i.id from issue i join issue_mail m on m.issue_id = i.id
            where i.state = 'sending' order by i.started_at, i.id
            """;

    private final Connection connection;
    private final long life;
    private final DeliveryKey keys;
    private final ReturnAddress addresses;
    private final InstantSource clock;
    private final PreparedStatement claim;
    private int look;

    Claims(
            Connection connection,
            long life,
            DeliveryKey keys,
            ReturnAddress addresses,
            InstantSource clock)
            throws SQLException {
        this.connection = connection;
        this.life = life;
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
        connection.setAutoCommit(false);
        this.claim = connection.prepareStatement(CLAIM);
    }

    /// What a claim brought.
    sealed interface Claimed {
        /// Perhaps nothing, because nothing is due or the bucket is empty.
        ///
        /// @param passedOver how many were due and are not to be sent, or not now: what comes
        ///   behind them may be
        record Some(List<IssueMessage> messages, int passedOver) implements Claimed {}

        /// The mail server is left alone for now.
        record Away() implements Claimed {}

        /// Somebody took this life for ended.
        record Over() implements Claimed {}
    }

    /// The issues that are being sent, the one that began first first.
    List<IssueId> sending() throws SQLException {
        try (var select = connection.prepareStatement(SENDING);
                var rows = select.executeQuery()) {
            var found = new ArrayList<IssueId>();
            while (rows.next()) {
                found.add(new IssueId(rows.getObject(1, UUID.class)));
            }
            return found;
        } finally {
            connection.commit();
        }
    }

    /// The mail of an issue that is being sent.
    IssueMail mail(IssueMails mails, IssueId issue) throws SQLException {
        try {
            return mails.of(connection, issue)
                    .orElseThrow(() -> new SQLException("issue " + issue + " has no mail"));
        } finally {
            connection.commit();
        }
    }

    /// Takes at most so many deliveries of an issue.
    Claimed claim(IssueMail mail, int most) throws SQLException {
        try {
            if (!isAlive()) {
                return new Claimed.Over();
            }
            if (new Pauses(connection).relayIsAway()) {
                return new Claimed.Away();
            }
            var bucket = new Bucket(connection);
            int granted = bucket.tokens();
            int limit = granted < 0 ? most : Math.min(most, leftByMails(granted));
            if (limit == 0) {
                return new Claimed.Some(List.of(), 0);
            }
            var some = take(mail, limit);
            if (granted >= 0) {
                bucket.spend(some.messages().size());
            }
            connection.commit();
            return some;
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
            }
        }
    }

    private boolean isAlive() throws SQLException {
        try (var alive = connection.prepareStatement(ALIVE)) {
            alive.setLong(1, life);
            try (var row = alive.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Where messages are counted, mails to one person take theirs first.
    private int leftByMails(int granted) throws SQLException {
        return granted > 0 && DueMails.areWaiting(connection, clock.instant()) ? 0 : granted;
    }

    private Claimed.Some take(IssueMail mail, int most) throws SQLException {
        claim.setObject(1, mail.issue().value());
        claim.setInt(2, Math.max(look, most));
        claim.setInt(3, most);
        claim.setLong(4, life);
        var messages = new ArrayList<IssueMessage>();
        int dropped = 0;
        int droppedLate = 0;
        int later = 0;
        var now = clock.instant();
        var date = DATE.format(now);
        try (var rows = claim.executeQuery()) {
            while (rows.next()) {
                switch (rows.getString(2)) {
                    case "claimed" -> messages.add(message(rows, mail, now, date));
                    case "dropped" -> {
                        dropped++;
                        droppedLate += rows.getBoolean(6) ? 1 : 0;
                    }
                    default -> later++;
                }
            }
        }
        if (dropped > 0) {
            countDropped(mail.issue(), dropped, droppedLate);
        }
        lookFurther(most, messages.size(), dropped + later);
        return new Claimed.Some(messages, dropped + later);
    }

    /// Where most of what is due is not to be sent now, the next look goes further: who comes
    /// behind a crowd that is left alone does not wait until it was passed over in small pieces.
    private void lookFurther(int most, int found, int passedOver) {
        look = passedOver > found ? Math.min(FURTHEST_LOOK, FURTHER * Math.max(look, most)) : 0;
    }

    private IssueMessage message(ResultSet row, IssueMail mail, Instant now, String date)
            throws SQLException {
        long delivery = row.getLong(1);
        var key = keys.of(delivery);
        var reader = row.getString(3);
        return new IssueMessage(
                delivery,
                mail,
                reader,
                row.getString(4),
                key,
                new Envelope(addresses.of(key), reader),
                row.getBoolean(5),
                now,
                date);
    }

    private void countDropped(IssueId issue, int dropped, int late) throws SQLException {
        try (var count = connection.prepareStatement(DROPPED)) {
            count.setObject(1, issue.value());
            count.setLong(2, life);
            count.setInt(3, WRITER);
            count.setInt(4, dropped);
            count.setInt(5, -late);
            count.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
