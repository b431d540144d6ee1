package nl.millenniumgemeenten.mailrequest;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The mails that are still to be handed over, oldest first.
@Singleton
public class MailRequests {
    private static final Argument<Map<String, String>> PARAMETERS =
            Argument.mapOf(String.class, String.class);

    private final TransactionOperations<Connection> transactions;
    private final JsonMapper json;

    MailRequests(TransactionOperations<Connection> transactions, JsonMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    /// Asks for a mail, in the current transaction: a mail never tells what did not happen.
    public void add(MailRequest request) {
        try (var insert =
                transactions
                        .getConnection()
                        .prepareStatement(
                                """
                                insert into mail_request
                                    (id, kind, recipient, parameters, requested_at)
                                values (?, ?, ?, cast(? as jsonb), ?)
                                """)) {
            insert.setObject(1, request.id());
            insert.setString(2, request.kind());
            insert.setString(3, request.to().value());
            insert.setString(4, written(request.parameters()));
            insert.setObject(5, request.requestedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("A mail was not written down", broken);
        }
    }

    List<MailRequest> oldest(int limit) {
        return transactions.executeRead(status -> {
            try (var select =
                    status.getConnection()
                            .prepareStatement(
                                    """
                                    select id, kind, recipient, parameters, requested_at
                                    from mail_request order by position limit ?
                                    """)) {
                select.setInt(1, limit);
                try (var rows = select.executeQuery()) {
                    var requests = new ArrayList<MailRequest>();
                    while (rows.next()) {
                        requests.add(read(rows));
                    }
                    return List.copyOf(requests);
                }
            } catch (SQLException broken) {
                throw new IllegalStateException("The mails that wait were not read", broken);
            }
        });
    }

    /// Forgets a mail that was handed over, with everything about whom it is to.
    void remove(UUID id) {
        transactions.executeWrite(status -> {
            try (var delete =
                    status.getConnection()
                            .prepareStatement("delete from mail_request where id = ?")) {
                delete.setObject(1, id);
                return delete.executeUpdate();
            } catch (SQLException broken) {
                throw new IllegalStateException("A mail was not forgotten", broken);
            }
        });
    }

    private MailRequest read(ResultSet row) throws SQLException {
        return new MailRequest(
                row.getObject("id", UUID.class),
                row.getString("kind"),
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
