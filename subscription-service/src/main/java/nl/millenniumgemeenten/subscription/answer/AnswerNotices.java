package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.follow.Follows;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.mail.Message;
import nl.millenniumgemeenten.subscription.replyto.Answered;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import nl.millenniumgemeenten.subscription.text.DiscussionTexts;
import nl.millenniumgemeenten.subscription.text.TextKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mails who wrote an answer what became of it; a few times a day at most. Two programs that answer
/// each other would otherwise never stop.
@Singleton
class AnswerNotices {
    static final int MOST_A_DAY = 3;
    private static final Logger LOG = LoggerFactory.getLogger(AnswerNotices.class);

    private final JdbcOperations jdbc;
    private final MailQueue mails;
    private final Follows follows;
    private final TraceKey traces;

    AnswerNotices(JdbcOperations jdbc, MailQueue mails, Follows follows, TraceKey traces) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.follows = follows;
        this.traces = traces;
    }

    /// Tells that it is not on the site, and why.
    void refused(EmailAddress to, Answered answered, String reason, Instant now) {
        tell(to, DiscussionTexts.ANSWER_REFUSED, answered, Map.of("reden", reason), now);
    }

    /// Tells that the desk looks at it first.
    void waits(EmailAddress to, Answered answered, Instant now) {
        tell(to, DiscussionTexts.ANSWER_WAITS, answered, Map.of(), now);
    }

    private void tell(
            EmailAddress to,
            TextKind kind,
            Answered answered,
            Map<String, String> more,
            Instant now) {
        if (!take(to, now)) {
            LOG.atInfo()
                    .addKeyValue("discussion", answered.discussion())
                    .log("what became of an answer is not mailed: too many to one address");
            return;
        }
        var values = new HashMap<>(more);
        values.put(
                "discussie",
                follows.title(answered.discussion()).orElse("nr. " + answered.discussion()));
        mails.add(
                UUID.randomUUID(),
                new Message.Worded(to, kind, values, "/bijdragen/" + answered.contribution()),
                now);
    }

    private boolean take(EmailAddress to, Instant now) {
        return jdbc.prepareStatement(
                """
                insert into answer_notice (trace, day, mails) values (?, ?, 1)
                on conflict (trace, day) do update set mails = answer_notice.mails + 1
                where answer_notice.mails < ?
                """,
                insert -> {
                    insert.setBytes(1, traces.of(to).bytes());
                    insert.setObject(2, day(now));
                    insert.setInt(3, MOST_A_DAY);
                    return insert.executeUpdate() == 1;
                });
    }

    /// Forgets the days that no longer count.
    void forget(Instant now) {
        jdbc.prepareStatement(
                "delete from answer_notice where day < ?",
                delete -> {
                    delete.setObject(1, day(now));
                    return delete.executeUpdate();
                });
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
