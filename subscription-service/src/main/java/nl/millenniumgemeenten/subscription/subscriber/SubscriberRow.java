package nl.millenniumgemeenten.subscription.subscriber;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table's shape of a subscriber: which columns are filled depends on the state.
record SubscriberRow(
        UUID id,
        String state,
        String unsubscribeToken,
        @Nullable EmailAddress address,
        Consent.@Nullable Asked asked,
        @Nullable Instant expiresAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable String consentProof,
        @Nullable Trace trace) {

    static final String COLUMNS =
            "id, state, unsubscribe_token, address_typed, address, source, wording, expires_at,"
                    + " confirmed_at, ended_at, consent_proof, trace";

    static SubscriberRow of(Subscriber subscriber) {
        var id = subscriber.id().value();
        var token = subscriber.unsubscribeToken().value();
        return switch (subscriber.state()) {
            case Subscriber.State.Pending(var address, var asked, var expiresAt) ->
                    new SubscriberRow(
                            id, "pending", token, address, asked, expiresAt, null, null, null,
                            null);
            case Subscriber.State.Confirmed(var address, Consent(var givenAt, var asked)) ->
                    new SubscriberRow(
                            id,
                            "confirmed",
                            token,
                            address,
                            asked,
                            null,
                            givenAt,
                            null,
                            null,
                            null);
            case Subscriber.State.Unsubscribed(
                            var since,
                            Consent(var givenAt, var asked),
                            var proof) ->
                    new SubscriberRow(
                            id,
                            "unsubscribed",
                            token,
                            null,
                            asked,
                            null,
                            givenAt,
                            since,
                            slow(proof),
                            trace(proof));
            case Subscriber.State.Withdrawn(var since) ->
                    ended(id, "withdrawn", token, since, null);
            case Subscriber.State.Lapsed(var since) -> ended(id, "lapsed", token, since, null);
            case Subscriber.State.Forgotten(var since, var proof) ->
                    ended(id, "forgotten", token, since, trace(proof));
        };
    }

    private static SubscriberRow ended(
            UUID id, String state, String token, Instant since, @Nullable Trace trace) {
        return new SubscriberRow(id, state, token, null, null, null, null, since, null, trace);
    }

    private static @Nullable String slow(Proof proof) {
        return proof instanceof ConsentProof(var value) ? value : null;
    }

    private static @Nullable Trace trace(Proof proof) {
        return proof instanceof Trace trace ? trace : null;
    }

    private Proof proof() {
        if (trace != null) {
            return trace;
        }
        return consentProof == null ? new Proof.None() : new ConsentProof(consentProof);
    }

    static SubscriberRow read(ResultSet row) throws SQLException {
        var typed = row.getString("address_typed");
        var address = row.getString("address");
        var source = row.getString("source");
        var wording = row.getString("wording");
        return new SubscriberRow(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getString("unsubscribe_token"),
                typed == null || address == null ? null : new EmailAddress(typed, address),
                source == null || wording == null ? null : new Consent.Asked(source, wording),
                instant(row, "expires_at"),
                instant(row, "confirmed_at"),
                instant(row, "ended_at"),
                row.getString("consent_proof"),
                trace(row.getBytes("trace")));
    }

    Subscriber toSubscriber() {
        var where =
                switch (state) {
                    case "pending" ->
                            new Subscriber.State.Pending(
                                    filled(address), filled(asked), filled(expiresAt));
                    case "confirmed" ->
                            new Subscriber.State.Confirmed(
                                    filled(address),
                                    new Consent(filled(confirmedAt), filled(asked)));
                    case "unsubscribed" ->
                            new Subscriber.State.Unsubscribed(
                                    filled(endedAt),
                                    new Consent(filled(confirmedAt), filled(asked)),
                                    proof());
                    case "forgotten" -> new Subscriber.State.Forgotten(filled(endedAt), proof());
                    case "withdrawn" -> new Subscriber.State.Withdrawn(filled(endedAt));
                    case "lapsed" -> new Subscriber.State.Lapsed(filled(endedAt));
                    default -> throw new IllegalStateException("Unknown state " + state);
                };
        return new Subscriber(new SubscriberId(id), new Token(unsubscribeToken), where);
    }

    /// Fills the parameters from `state` on, then the id: the order of insert and update alike.
    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, state);
        statement.setString(2, unsubscribeToken);
        statement.setString(3, address == null ? null : address.typed());
        statement.setString(4, address == null ? null : address.normalised());
        statement.setString(5, address == null ? null : address.key());
        statement.setString(6, asked == null ? null : asked.source());
        statement.setString(7, asked == null ? null : asked.wording());
        bind(statement, 8, expiresAt);
        bind(statement, 9, confirmedAt);
        bind(statement, 10, endedAt);
        statement.setString(11, consentProof);
        statement.setBytes(12, trace == null ? null : trace.bytes());
        statement.setObject(13, id);
    }

    @Override
    public String toString() {
        return "SubscriberRow[" + id + " " + state + "]";
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Instant moment)
            throws SQLException {
        if (moment == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
        }
    }

    private static @Nullable Trace trace(byte @Nullable [] bytes) {
        return bytes == null ? null : Trace.of(bytes);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static <T> T filled(@Nullable T value) {
        return Objects.requireNonNull(value, "The constraints of the table keep this filled");
    }
}
