package nl.millenniumgemeenten.gateway.account.mail;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.factor.SecretBox;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;

/// Mails that wait. A mail is added in the transaction of what causes it, so that neither is there
/// without the other; it is sealed, because its link must be readable for who gets it alone.
@Singleton
public class AccountMails {
    private final AccountsDatabase database;
    private final SecretBox box;
    private final ObjectMapper json;
    private final InstantSource clock;

    public AccountMails(
            AccountsDatabase database, SecretBox box, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.box = box;
        this.json = json;
        this.clock = clock;
    }

    /// Adds a mail.
    public void add(Connection connection, MessageJson message) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert =
                connection.prepareStatement(
                        "insert into account_mail (id, sealed, created_at) values (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, box.seal(purpose(id), json.writeValueAsBytes(message)));
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A mail that waits; nothing is in it if the key that sealed it is not ours.
    record Waiting(UUID id, Optional<MessageJson> message) {}

    /// The mails that wait, oldest first.
    List<Waiting> waiting(int limit) {
        return database.inTransaction(connection -> {
            try (var select =
                    connection.prepareStatement(
                            """
                            select id, sealed from account_mail order by created_at, id limit ?
                            """)) {
                select.setInt(1, limit);
                try (var rows = select.executeQuery()) {
                    var mails = new ArrayList<Waiting>();
                    while (rows.next()) {
                        var id = rows.getObject(1, UUID.class);
                        mails.add(
                                new Waiting(
                                        id,
                                        box.open(purpose(id), rows.getBytes(2))
                                                .flatMap(this::message)));
                    }
                    return mails;
                }
            }
        });
    }

    /// Forgets a mail that was given.
    void forget(UUID id) {
        database.inTransaction(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from account_mail where id = ?")) {
                delete.setObject(1, id);
                return delete.executeUpdate();
            }
        });
    }

    private Optional<MessageJson> message(byte[] bytes) {
        try {
            return Optional.ofNullable(json.readValue(bytes, Argument.of(MessageJson.class)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String purpose(UUID id) {
        return "mail " + id;
    }
}
