package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// The messages that wait to be sent.
@Singleton
class Messages {
    private final JdbcOperations jdbc;

    Messages(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID mail, Message message) {
        jdbc.prepareStatement(
                """
                insert into message
                    (mail_id, recipient, subject, paragraphs, button_label, button_path, footer)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                insert -> {
                    insert.setObject(1, mail);
                    insert.setString(2, message.to().normalised());
                    insert.setString(3, message.subject());
                    insert.setObject(4, message.paragraphs().toArray(String[]::new));
                    insert.setString(5, message.buttonLabel());
                    insert.setString(6, message.buttonPath());
                    insert.setString(7, message.footer());
                    return insert.executeUpdate();
                });
    }

    /// The message of a mail.
    Optional<Message> of(UUID mail) {
        return jdbc.prepareStatement(
                """
                select recipient, subject, paragraphs, button_label, button_path, footer
                from message where mail_id = ?
                """,
                select -> {
                    select.setObject(1, mail);
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Message(
                                                EmailAddress.parse(row.getString(1)).orElseThrow(),
                                                row.getString(2),
                                                List.of((String[]) row.getArray(3).getArray()),
                                                row.getString(4),
                                                row.getString(5),
                                                row.getString(6)))
                                : Optional.empty();
                    }
                });
    }

    /// Forgets what a mail said and to whom.
    void forget(UUID mail) {
        jdbc.prepareStatement(
                "delete from message where mail_id = ?",
                delete -> {
                    delete.setObject(1, mail);
                    return delete.executeUpdate();
                });
    }
}
