package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.Trace;
import org.jspecify.annotations.Nullable;

/// The links that were mailed because somebody asked. Only the hash of a token is kept here.
@Singleton
class PersonalLinks {
    private final JdbcOperations jdbc;

    PersonalLinks(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// A link to see and erase what we know; `reader` is nobody when the address is no longer here.
    record Insight(Trace trace, @Nullable SubscriberId reader, Instant expiresAt) {}

    /// A link that moves a reader to another address.
    record AddressChange(SubscriberId reader, EmailAddress to, Instant expiresAt) {}

    Token add(Insight link) {
        var reader = link.reader();
        return add("insight", link.trace(), reader, null, null, link.expiresAt());
    }

    /// `mail` is the one that asks at the new address.
    Token add(AddressChange link, Trace trace, UUID mail) {
        return add("address-change", trace, link.reader(), link.to(), mail, link.expiresAt());
    }

    private Token add(
            String purpose,
            Trace trace,
            @Nullable SubscriberId reader,
            @Nullable EmailAddress to,
            @Nullable UUID mail,
            Instant expiresAt) {
        var token = Token.random();
        jdbc.prepareStatement(
                """
                insert into personal_link
                    (hash, purpose, trace, subscriber_id, new_address_typed, new_address, mail_id,
                    expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                insert -> {
                    insert.setBytes(1, token.sha256());
                    insert.setString(2, purpose);
                    insert.setBytes(3, trace.bytes());
                    insert.setObject(4, reader == null ? null : reader.value());
                    insert.setString(5, to == null ? null : to.typed());
                    insert.setString(6, to == null ? null : to.normalised());
                    insert.setObject(7, mail);
                    insert.setObject(8, expiresAt.atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
        return token;
    }

    /// The link to see what we know, while it works.
    Optional<Insight> insight(Token token, Instant now) {
        return jdbc.prepareStatement(
                """
                select trace, subscriber_id, expires_at from personal_link
                where hash = ? and purpose = 'insight' and expires_at > ?
                """,
                select -> {
                    select.setBytes(1, token.sha256());
                    select.setObject(2, now.atOffset(ZoneOffset.UTC));
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Insight(
                                                Trace.of(row.getBytes("trace")),
                                                reader(row),
                                                moment(row)))
                                : Optional.empty();
                    }
                });
    }

    /// The link to change an address, also when it came too late.
    Optional<AddressChange> addressChange(Token token) {
        return jdbc.prepareStatement(
                """
                select subscriber_id, new_address_typed, new_address, expires_at from personal_link
                where hash = ? and purpose = 'address-change'
                """,
                select -> {
                    select.setBytes(1, token.sha256());
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new AddressChange(
                                                new SubscriberId(
                                                        row.getObject("subscriber_id", UUID.class)),
                                                new EmailAddress(
                                                        row.getString("new_address_typed"),
                                                        row.getString("new_address")),
                                                moment(row)))
                                : Optional.empty();
                    }
                });
    }

    /// The link does nothing any more.
    void use(Token token, Instant now) {
        change(
                "update personal_link set expires_at = ? where hash = ?",
                update -> {
                    update.setObject(1, now.atOffset(ZoneOffset.UTC));
                    update.setBytes(2, token.sha256());
                });
    }

    /// Forgets the links that came too late.
    int forgetExpired(Instant now) {
        return change(
                "delete from personal_link where expires_at <= ?",
                delete -> delete.setObject(1, now.atOffset(ZoneOffset.UTC)));
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private int change(String sql, Parameters parameters) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    parameters.bind(statement);
                    return statement.executeUpdate();
                });
    }

    private static @Nullable SubscriberId reader(ResultSet row) throws SQLException {
        var id = row.getObject("subscriber_id", UUID.class);
        return id == null ? null : new SubscriberId(id);
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("expires_at", OffsetDateTime.class).toInstant();
    }
}
