package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.text.TextKinds;

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
                    (mail_id, recipient, button_path, subject, paragraphs, button_label, footer,
                    kind, value_names, value_texts, language)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                insert -> {
                    insert.setObject(1, mail);
                    insert.setString(2, message.to().normalised());
                    switch (message) {
                        case Message.Written written -> bind(insert, written);
                        case Message.Worded worded -> bind(insert, worded);
                    }
                    return insert.executeUpdate();
                });
    }

    private static void bind(PreparedStatement insert, Message.Written message)
            throws SQLException {
        insert.setString(3, message.buttonPath());
        insert.setString(4, message.subject());
        insert.setObject(5, message.paragraphs().toArray(String[]::new));
        insert.setString(6, message.buttonLabel());
        insert.setString(7, message.footer());
        insert.setString(8, null);
        insert.setObject(9, null);
        insert.setObject(10, null);
        insert.setString(11, ReaderLanguage.DUTCH.tag());
    }

    private static void bind(PreparedStatement insert, Message.Worded message) throws SQLException {
        var values = List.copyOf(message.values().entrySet());
        insert.setString(3, message.path());
        insert.setString(4, null);
        insert.setObject(5, null);
        insert.setString(6, null);
        insert.setString(7, null);
        insert.setString(8, message.kind().key());
        insert.setObject(9, values.stream().map(Map.Entry::getKey).toArray(String[]::new));
        insert.setObject(10, values.stream().map(Map.Entry::getValue).toArray(String[]::new));
        insert.setString(11, message.kind().language().tag());
    }

    /// The message of a mail.
    Optional<Message> of(UUID mail) {
        return jdbc.prepareStatement(
                """
                select recipient, button_path, subject, paragraphs, button_label, footer, kind,
                    value_names, value_texts, language
                from message where mail_id = ?
                """,
                select -> {
                    select.setObject(1, mail);
                    try (var row = select.executeQuery()) {
                        return row.next() ? Optional.of(message(row)) : Optional.empty();
                    }
                });
    }

    private static Message message(ResultSet row) throws SQLException {
        var to = EmailAddress.parse(row.getString("recipient")).orElseThrow();
        var kind = row.getString("kind");
        return kind == null
                ? new Message.Written(
                        to,
                        row.getString("subject"),
                        texts(row, "paragraphs"),
                        row.getString("button_label"),
                        row.getString("button_path"),
                        row.getString("footer"))
                : new Message.Worded(
                        to,
                        TextKinds.withKey(kind)
                                .orElseThrow()
                                .in(ReaderLanguage.stored(row.getString("language"))),
                        values(texts(row, "value_names"), texts(row, "value_texts")),
                        row.getString("button_path"));
    }

    private static Map<String, String> values(List<String> names, List<String> texts) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), texts.get(i));
        }
        return values;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
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
