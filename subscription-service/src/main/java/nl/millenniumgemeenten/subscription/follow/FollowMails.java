package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.mail.Composed;
import nl.millenniumgemeenten.subscription.mail.Composing;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// Puts the mails to who follows together: of what may still be read, in discussions that they
/// still follow.
@Singleton
class FollowMails implements Composing {
    private final JdbcOperations jdbc;
    private final FollowLetters letters;

    FollowMails(JdbcOperations jdbc, FollowLetters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    private record Mail(FollowLetters.Reader to, boolean daily) {}

    @Override
    public Answer of(UUID id) {
        return mail(id).map(mail -> answer(id, mail)).orElseGet(Answer.Unknown::new);
    }

    private Answer answer(UUID id, Mail mail) {
        var quoted = quoted(id);
        return quoted.isEmpty() ? new Answer.Nothing() : new Answer.Says(composed(mail, quoted));
    }

    private Composed composed(Mail mail, List<QuotedContribution> quoted) {
        return mail.daily() ? letters.daily(mail.to(), quoted) : letters.atOnce(mail.to(), quoted);
    }

    private Optional<Mail> mail(UUID id) {
        return jdbc.prepareStatement(
                """
                select w.token, w.address_typed, w.address, w.number,
                    w.contributor is not null as participant, m.discussion is null as daily
                from follow_mail m join follower w on w.id = m.follower_id
                where m.mail_id = ?
                """,
                select -> {
                    select.setObject(1, id);
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Mail(reader(row), row.getBoolean("daily")))
                                : Optional.empty();
                    }
                });
    }

    private static FollowLetters.Reader reader(ResultSet row) throws SQLException {
        return new FollowLetters.Reader(
                new EmailAddress(row.getString("address_typed"), row.getString("address")),
                new Token(row.getString("token")),
                row.getLong("number"),
                row.getBoolean("participant"));
    }

    private List<QuotedContribution> quoted(UUID mail) {
        PreparedStatementCallback<List<QuotedContribution>> read =
                select -> {
                    select.setObject(1, mail);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<QuotedContribution>();
                        while (rows.next()) {
                            found.add(quoted(rows));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select c.number, coalesce(n.name, 'Een deelnemer') as name, c.body_html,
                    d.number as discussion, d.slug, d.title
                from told_follower t
                join known_contribution c on c.id = t.contribution
                join known_discussion d on d.id = c.discussion
                join discussion_follow f
                    on f.follower_id = t.follower_id
                    and f.discussion = coalesce(d.merged_into, c.discussion)
                left join known_contributor n on n.id = c.contributor
                where t.mail_id = ? and not c.hidden and not d.withdrawn
                order by d.number, c.written_at, c.number
                """,
                read);
    }

    private static QuotedContribution quoted(ResultSet row) throws SQLException {
        return new QuotedContribution(
                row.getLong("number"),
                row.getString("name"),
                row.getString("body_html"),
                new QuotedContribution.In(
                        row.getLong("discussion"), row.getString("slug"), row.getString("title")));
    }
}
