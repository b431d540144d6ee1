package nl.millenniumgemeenten.subscription.subscriber;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/// The links that were mailed to people who signed up. A token is made at the moment its mail is
/// sent and goes into that mail alone; here only its hash is kept.
@Singleton
public class ConfirmationLinks {
    private final JdbcOperations jdbc;

    ConfirmationLinks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// A new token for this link.
    public Token issue(ConfirmationLink link) {
        var token = Token.random();
        jdbc.prepareStatement(
                """
                insert into confirmation_token (hash, subscriber_id, expires_at) values (?, ?, ?)
                """,
                insert -> {
                    insert.setBytes(1, token.sha256());
                    insert.setObject(2, link.subscriber().value());
                    insert.setObject(3, link.expiresAt().atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
        return token;
    }

    /// The link with this token.
    public Optional<ConfirmationLink> withToken(Token token) {
        return jdbc.prepareStatement(
                "select subscriber_id, expires_at from confirmation_token where hash = ?",
                select -> {
                    select.setBytes(1, token.sha256());
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new ConfirmationLink(
                                                new SubscriberId(
                                                        row.getObject("subscriber_id", UUID.class)),
                                                row.getObject("expires_at", OffsetDateTime.class)
                                                        .toInstant()))
                                : Optional.empty();
                    }
                });
    }
}
