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

    /// What moved is followed where it stands now, or where it was written: that the one became
    /// part of the other may be heard later.
    private List<QuotedContribution> quoted(UUID mail) {
        PreparedStatementCallback<List<QuotedContribution>> read =
                select -> {
                    select.setObject(1, mail);
                    select.setObject(2, mail);
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
                with recursive standing (contribution, discussion) as (
                    select c.id, c.discussion
                    from told_follower t join known_contribution c on c.id = t.contribution
                    where t.mail_id = ?
                  union
                    select s.contribution, d.merged_into
                    from standing s join known_discussion d on d.id = s.discussion
                    where d.merged_into is not null)
                select c.number, coalesce(n.name, 'Een deelnemer') as name, c.body_html,
                    d.number as discussion, d.slug, d.title, followed.number as followed
                from told_follower t
                join known_contribution c on c.id = t.contribution
                join known_discussion d on d.id = c.discussion
                join lateral (
                    select f.number from discussion_follow f
                    where f.follower_id = t.follower_id
                        and (f.discussion = c.written_in
                            or f.discussion in (select s.discussion from standing s
                                where s.contribution = c.id)
                            or exists (select from followed_part p
                                where p.follower_id = f.follower_id
                                    and p.discussion = f.discussion and p.part = c.written_in))
                    order by f.discussion = c.discussion desc, f.number limit 1) followed on true
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
                        row.getLong("discussion"), row.getString("slug"), row.getString("title")),
                row.getLong("followed"));
    }
}
