package nl.millenniumgemeenten.municipality.mailrequest;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.register.Database;

/// The mails that are still to be handed over, oldest first. Adding one belongs in the transaction
/// that causes it, so that a mail never tells what did not happen.
@Singleton
public class MailRequests {
    private static final Argument<Map<String, String>> PARAMETERS =
            Argument.mapOf(String.class, String.class);

    private final Database database;
    private final JsonMapper json;

    MailRequests(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Asks for a mail.
    public void add(MailRequest request) {
        database.execute(
                """
                insert into mail_request (id, kind, recipient, parameters, requested_at)
                values (?, ?, ?, cast(? as jsonb), ?)
                """,
                request.id(),
                request.kind().name(),
                request.to().value(),
                written(request.parameters()),
                request.requestedAt());
    }

    List<MailRequest> oldest(int limit) {
        return database.query(
                """
                select id, kind, recipient, parameters, requested_at
                from mail_request order by position limit ?
                """,
                this::read,
                limit);
    }

    /// Forgets a mail that was handed over, with everything about whom it is to.
    void remove(UUID id) {
        database.execute("delete from mail_request where id = ?", id);
    }

    private MailRequest read(ResultSet row) throws SQLException {
        return new MailRequest(
                row.getObject("id", UUID.class),
                MailKind.valueOf(row.getString("kind")),
                new EmailAddress(row.getString("recipient")),
                parameters(row.getString("parameters")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }

    private String written(Map<String, String> parameters) {
        try {
            return json.writeValueAsString(PARAMETERS, parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, String> parameters(String stored) {
        try {
            return Objects.requireNonNull(json.readValue(stored, PARAMETERS));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
