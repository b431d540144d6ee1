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

    /// About mails of others.
    static final int MOST_A_DAY_OF_OTHERS = 1;

    private static final Logger LOG = LoggerFactory.getLogger(AnswerNotices.class);

    private final JdbcOperations jdbc;
    private final MailQueue mails;
    private final Follows follows;
    private final TraceKey traces;

    /// Whose mail it is that we tell of.
    private enum About {
        OWN("own", MOST_A_DAY),
        OTHERS("others", MOST_A_DAY_OF_OTHERS);

        private final String word;
        private final int mostADay;

        About(String word, int mostADay) {
            this.word = word;
            this.mostADay = mostADay;
        }
    }

    AnswerNotices(JdbcOperations jdbc, MailQueue mails, Follows follows, TraceKey traces) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.follows = follows;
        this.traces = traces;
    }

    /// Tells that it is not on the site, and why.
    void refused(EmailAddress to, Answered answered, String reason, Instant now) {
        tell(to, About.OWN, DiscussionTexts.ANSWER_REFUSED, answered, because(reason), now);
    }

    /// Tells that what somebody else sent is not on the site; whoever does that uses up none of the
    /// mails about what they sent themselves.
    void refusedOthers(EmailAddress to, Answered answered, String reason, Instant now) {
        tell(to, About.OTHERS, DiscussionTexts.ANSWER_REFUSED, answered, because(reason), now);
    }

    private static Map<String, String> because(String reason) {
        return Map.of("reden", reason);
    }

    /// Tells that the desk looks at it first.
    void waits(EmailAddress to, Answered answered, Instant now) {
        tell(to, About.OWN, DiscussionTexts.ANSWER_WAITS, answered, Map.of(), now);
    }

    private void tell(
            EmailAddress to,
            About about,
            TextKind kind,
            Answered answered,
            Map<String, String> more,
            Instant now) {
        if (!take(to, about, now)) {
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

    private boolean take(EmailAddress to, About about, Instant now) {
        return jdbc.prepareStatement(
                """
                insert into answer_notice (trace, day, about, mails) values (?, ?, ?, 1)
                on conflict (trace, day, about) do update set mails = answer_notice.mails + 1
                where answer_notice.mails < ?
                """,
                insert -> {
                    insert.setBytes(1, traces.of(to).bytes());
                    insert.setObject(2, day(now));
                    insert.setString(3, about.word);
                    insert.setInt(4, about.mostADay);
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
