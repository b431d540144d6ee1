package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.Trace;

/// What people were asked by mail to confirm. A link works once; only its hash is here.
@Singleton
public class FollowRequests {
    private final JdbcOperations jdbc;

    FollowRequests(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Who wants to follow what.
    public record Request(EmailAddress address, UUID discussion, Pace pace) {
        /// Nothing by which they can be known.
        @Override
        public String toString() {
            return "Request[" + discussion + "]";
        }
    }

    /// Keeps what a link is for.
    ///
    /// @param trace of the address
    /// @param mail the one with the link
    public Token add(
            Request request, long number, Trace trace, Instant now, Instant expiresAt, UUID mail) {
        var token = Token.random();
        jdbc.prepareStatement(
                """
                insert into follow_request (hash, address_typed, address, trace, discussion, number,
                    pace, asked_at, expires_at, mail_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                insert -> {
                    insert.setBytes(1, token.sha256());
                    insert.setString(2, request.address().typed());
                    insert.setString(3, request.address().normalised());
                    insert.setBytes(4, trace.bytes());
                    insert.setObject(5, request.discussion());
                    insert.setLong(6, number);
                    insert.setString(7, request.pace().word());
                    insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                    insert.setObject(9, expiresAt.atOffset(ZoneOffset.UTC));
                    insert.setObject(10, mail);
                    return insert.executeUpdate();
                });
        return token;
    }

    /// What a link is for, while it works; changes nothing.
    public Optional<Request> find(Token token, Instant now) {
        return one(
                """
                select address_typed, address, discussion, pace from follow_request
                where hash = ? and expires_at > ?
                """,
                token,
                now);
    }

    /// Uses a link up.
    public Optional<Request> use(Token token, Instant now) {
        return one(
                """
                delete from follow_request where hash = ? and expires_at > ?
                returning address_typed, address, discussion, pace
                """,
                token,
                now);
    }

    /// Forgets what nobody confirmed in time.
    public int forgetExpired(Instant now) {
        return jdbc.prepareStatement(
                "delete from follow_request where expires_at <= ?",
                delete -> {
                    delete.setObject(1, now.atOffset(ZoneOffset.UTC));
                    return delete.executeUpdate();
                });
    }

    private Optional<Request> one(String sql, Token token, Instant now) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    statement.setBytes(1, token.sha256());
                    statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                    try (var row = statement.executeQuery()) {
                        return row.next() ? Optional.of(request(row)) : Optional.empty();
                    }
                });
    }

    private static Request request(ResultSet row) throws SQLException {
        return new Request(
                new EmailAddress(row.getString(1), row.getString(2)),
                row.getObject(3, UUID.class),
                Pace.stored(row.getString(4)));
    }
}
