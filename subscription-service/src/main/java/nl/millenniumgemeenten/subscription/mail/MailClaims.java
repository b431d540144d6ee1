package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import org.jspecify.annotations.Nullable;

/// Takes mails out of the queue one at a time, safe with any number of instances.
@Singleton
class MailClaims {
    /// After this long whoever claimed a mail is taken for crashed. Longer than the time-outs of
    /// one SMTP conversation together. If it had sent the mail after all, the mail goes out twice:
    /// for these kinds of mail that is harmless, and better than never.
    static final Duration CRASHED_AFTER = Duration.ofMinutes(10);

    private final JdbcOperations jdbc;

    MailClaims(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// The mail that has been due longest.
    Optional<ClaimedMail> claim(Instant now) {
        return jdbc.prepareStatement(
                """
                update mail set state = 'sending', attempts = attempts + 1, next_attempt_at = ?
                where id = (
                    select id from mail
                    where state in ('waiting', 'sending') and next_attempt_at <= ?
                    order by next_attempt_at limit 1
                    for update skip locked)
                returning id, subscriber_id, kind, attempts, queued_at
                """,
                update -> {
                    update.setObject(1, now.plus(CRASHED_AFTER).atOffset(ZoneOffset.UTC));
                    update.setObject(2, now.atOffset(ZoneOffset.UTC));
                    try (var row = update.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new ClaimedMail(
                                                row.getObject("id", UUID.class),
                                                subscriber(
                                                        row.getObject("subscriber_id", UUID.class)),
                                                MailKind.ofColumn(row.getString("kind")),
                                                row.getInt("attempts"),
                                                row.getObject("queued_at", OffsetDateTime.class)
                                                        .toInstant()))
                                : Optional.empty();
                    }
                });
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
        settle(mail, "sent", now, now, null);
    }

    void failed(ClaimedMail mail, int replyCode, Instant now) {
        settle(mail, "failed", now, now, replyCode);
    }

    void tryAgain(ClaimedMail mail, int replyCode, Instant at) {
        settle(mail, "waiting", at, null, replyCode);
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
            @Nullable Integer replyCode) {
        jdbc.prepareStatement(
                """
                update mail set state = ?, next_attempt_at = ?, settled_at = ?, reply_code = ?
                where id = ? and state = 'sending' and attempts = ?
                """,
                update -> {
                    update.setString(1, state);
                    update.setObject(2, nextAttemptAt.atOffset(ZoneOffset.UTC));
                    update.setObject(
                            3, settledAt == null ? null : settledAt.atOffset(ZoneOffset.UTC));
                    update.setObject(4, replyCode);
                    update.setObject(5, mail.id());
                    update.setInt(6, mail.attempt());
                    return update.executeUpdate();
                });
    }
}
