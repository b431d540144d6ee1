package nl.millenniumgemeenten.gateway.account.moderationmail;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.mail.AccountMails;
import nl.millenniumgemeenten.gateway.account.mail.AccountMessages;
import nl.millenniumgemeenten.gateway.service.ModerationWorkJson;

/// Who wants a mail that there is something to do in discussions, and when.
@Singleton
public class Subscriptions {
    private final AccountsDatabase database;
    private final AccountMails mails;
    private final InstantSource clock;

    Subscriptions(AccountsDatabase database, AccountMails mails, InstantSource clock) {
        this.database = database;
        this.mails = mails;
        this.clock = clock;
    }

    /// What somebody chose.
    public MailChoice of(UUID account) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            "select choice from moderation_mail where account_id = ?")) {
                select.setObject(1, account);
                try (var rows = select.executeQuery()) {
                    return rows.next()
                            ? MailChoice.of(rows.getString(1)).orElseThrow()
                            : MailChoice.NOTHING;
                }
            }
        });
    }

    /// Somebody chooses. What there is to do at that moment they see for themselves. Who chooses
    /// the same again changes nothing.
    public void choose(UUID account, MailChoice choice) {
        if (choice == MailChoice.NOTHING) {
            database.inTransaction(connection -> {
                try (var delete =
                        connection.prepareStatement(
                                "delete from moderation_mail where account_id = ?")) {
                    delete.setObject(1, account);
                    return delete.executeUpdate();
                }
            });
            return;
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.inTransaction(connection -> {
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into moderation_mail (account_id, choice, told_until, mailed_at)
                            values (?, ?, ?, ?)
                            on conflict on constraint moderation_mail_pkey
                            do update set choice = excluded.choice,
                                          told_until = excluded.told_until,
                                          mailed_at = excluded.mailed_at
                            where moderation_mail.choice <> excluded.choice
                            """)) {
                insert.setObject(1, account);
                insert.setString(2, choice.key());
                insert.setObject(3, now);
                insert.setObject(4, now);
                return insert.executeUpdate();
            }
        });
    }

    /// Everybody who wants mails, and may still look after discussions.
    public List<Subscription> all() {
        return database.inTransaction(connection -> {
            try (var select =
                            connection.prepareStatement(
                                    """
                                    select wanted.account_id, account.email, wanted.choice,
                                           wanted.told_until, wanted.mailed_at
                                    from moderation_mail wanted
                                    join account on account.id = wanted.account_id
                                    where account.disabled_at is null and account.roles
                                        && array['moderator', 'editor', 'administrator']
                                    order by wanted.account_id
                                    """);
                    var rows = select.executeQuery()) {
                var all = new ArrayList<Subscription>();
                while (rows.next()) {
                    all.add(subscription(rows));
                }
                return all;
            }
        });
    }

    /// Mails somebody, unless another gateway did since this was read, or they chose anew. Whether
    /// it did.
    public boolean mail(Subscription to, ModerationWorkJson work, Instant now) {
        return database.inTransaction(connection -> {
            try (var update =
                    connection.prepareStatement(
                            """
                            update moderation_mail set told_until = ?, mailed_at = ?
                            where account_id = ? and choice = ? and mailed_at = ?
                            """)) {
                var newestAt = work.newestAt();
                update.setObject(1, (newestAt == null ? now : newestAt).atOffset(ZoneOffset.UTC));
                update.setObject(2, now.atOffset(ZoneOffset.UTC));
                update.setObject(3, to.account());
                update.setString(4, to.choice().key());
                update.setObject(5, to.mailedAt().atOffset(ZoneOffset.UTC));
                if (update.executeUpdate() == 0) {
                    return false;
                }
            }
            mails.add(
                    connection,
                    AccountMessages.moderationWork(to.email(), work.waiting(), work.reported()));
            return true;
        });
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("account_id", UUID.class),
                row.getString("email"),
                MailChoice.of(row.getString("choice")).orElseThrow(),
                row.getObject("told_until", OffsetDateTime.class).toInstant(),
                row.getObject("mailed_at", OffsetDateTime.class).toInstant());
    }
}
