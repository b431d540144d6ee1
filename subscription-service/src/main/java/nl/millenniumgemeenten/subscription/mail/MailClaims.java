package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import org.jspecify.annotations.Nullable;

/// Takes mails out of the queue one at a time, safe with any number of instances.
@Singleton
class MailClaims {
    /// After this long without a word whoever claimed a mail is taken for crashed. If it had sent
    /// the mail after all, the mail goes out twice: for these kinds of mail that is harmless, and
    /// better than never. Who still has the mail says so before that, see [#keep].
    static final Duration CRASHED_AFTER = Duration.ofMinutes(10);

    /// A domain that is left alone gets nothing, and that is no attempt.
    private static final String CLAIM =
            """
            with due as (
                select id, subscriber_id from mail
                where state in ('waiting', 'sending') and next_attempt_at <= ?
                order by rank, next_attempt_at limit 1
                for update skip locked),
            reader as (
                select due.id, p.domain is not null as probing,
                       greatest(p.until - now(), interval '0') as pause
                from due
                left join subscriber s on s.id = due.subscriber_id
                left join message m on m.mail_id = due.id
                left join sample_mail t on t.mail_id = due.id
                left join follow_mail n on n.mail_id = due.id
                left join follower f on f.id = n.follower_id
                left join domain_pause p on p.domain
                    = substring(coalesce(s.address, m.recipient, t.recipient, f.address)
                        from '[^@]+$'))
            update mail
            set state = case when r.pause > interval '0' then 'waiting' else 'sending' end,
                attempts = attempts + case when r.pause > interval '0' then 0 else 1 end,
                next_attempt_at = case when r.pause > interval '0'
                    then ? + r.pause + random() * interval '10 seconds' else ? end
            from reader r where mail.id = r.id
            returning mail.id, subscriber_id, kind, state, attempts, queued_at, r.probing
            """;

    private final JdbcOperations jdbc;

    MailClaims(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// What looking for a mail brought.
    sealed interface Found {
        /// This one.
        record Claimed(ClaimedMail mail) implements Found {}

        /// One to a domain that is left alone; there may be others.
        record PutOff() implements Found {}

        /// Nothing is due.
        record Nothing() implements Found {}
    }

    /// The mail that has been due longest, of those that somebody waits for if there is one.
    Found claim(Instant now) {
        return jdbc.prepareStatement(
                CLAIM,
                update -> {
                    update.setObject(1, now.atOffset(ZoneOffset.UTC));
                    update.setObject(2, now.atOffset(ZoneOffset.UTC));
                    update.setObject(3, now.plus(CRASHED_AFTER).atOffset(ZoneOffset.UTC));
                    try (var row = update.executeQuery()) {
                        if (!row.next()) {
                            return new Found.Nothing();
                        }
                        return row.getString("state").equals("sending")
                                ? new Found.Claimed(
                                        new ClaimedMail(
                                                row.getObject("id", UUID.class),
                                                subscriber(
                                                        row.getObject("subscriber_id", UUID.class)),
                                                MailKind.ofColumn(row.getString("kind")),
                                                row.getInt("attempts"),
                                                row.getObject("queued_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                row.getBoolean("probing")))
                                : new Found.PutOff();
                    }
                });
    }

    /// Says that a mail is still in hand.
    ///
    /// @return false if somebody else has it, or nobody needs it any more
    boolean keep(ClaimedMail mail, Instant now) {
        int kept =
                jdbc.prepareStatement(
                        """
                        update mail set next_attempt_at = ?
                        where id = ? and state = 'sending' and attempts = ?
                        """,
                        update -> {
                            update.setObject(1, now.plus(CRASHED_AFTER).atOffset(ZoneOffset.UTC));
                            update.setObject(2, mail.id());
                            update.setInt(3, mail.attempt());
                            return update.executeUpdate();
                        });
        return kept == 1;
    }

    private static @Nullable SubscriberId subscriber(@Nullable UUID id) {
        return id == null ? null : new SubscriberId(id);
    }

    /// Takes a mail out of the queue that has become pointless.
    void drop(ClaimedMail mail) {
        jdbc.prepareStatement(
                "delete from mail where id = ?",
                delete -> {
                    delete.setObject(1, mail.id());
                    return delete.executeUpdate();
                });
    }

    void sent(ClaimedMail mail, Instant now) {
        settle(mail, "sent", now, now, null, "");
    }

    /// @param enhanced why, as the server that refused it gave it; empty if it gave none
    void failed(ClaimedMail mail, int replyCode, String enhanced, Instant now) {
        settle(mail, "failed", now, now, replyCode, enhanced);
    }

    void tryAgain(ClaimedMail mail, int replyCode, Instant at) {
        settle(mail, "waiting", at, null, replyCode, "");
    }

    /// Gives a mail back that was not tried, as if it had not been claimed.
    void giveBack(ClaimedMail mail, Instant at) {
        jdbc.prepareStatement(
                """
                update mail set state = 'waiting', attempts = attempts - 1, next_attempt_at = ?
                where id = ? and state = 'sending' and attempts = ?
                """,
                update -> {
                    update.setObject(1, at.atOffset(ZoneOffset.UTC));
                    update.setObject(2, mail.id());
                    update.setInt(3, mail.attempt());
                    return update.executeUpdate();
                });
    }

    /// Does nothing if the claim is no longer ours.
    private void settle(
            ClaimedMail mail,
            String state,
            Instant nextAttemptAt,
            @Nullable Instant settledAt,
            @Nullable Integer replyCode,
            String enhanced) {
        jdbc.prepareStatement(
                """
                update mail set state = ?, next_attempt_at = ?, settled_at = ?, reply_code = ?,
                    enhanced_code = nullif(?, '')
                where id = ? and state = 'sending' and attempts = ?
                """,
                update -> {
                    update.setString(1, state);
                    update.setObject(2, nextAttemptAt.atOffset(ZoneOffset.UTC));
                    update.setObject(
                            3, settledAt == null ? null : settledAt.atOffset(ZoneOffset.UTC));
                    update.setObject(4, replyCode);
                    update.setString(5, enhanced);
                    update.setObject(6, mail.id());
                    update.setInt(7, mail.attempt());
                    return update.executeUpdate();
                });
    }
}
