package nl.millenniumgemeenten.subscription.subscriber;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All subscribers. What is found for a decision is locked until the transaction ends, so that two
/// clicks on one link are decided one after the other.
@Singleton
public class Subscribers {
    private final JdbcOperations jdbc;

    Subscribers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds someone new, unless the address is there already. Never fails on that: the message of
    /// the database would quote the address.
    public boolean add(Subscriber subscriber) {
        return jdbc.prepareStatement(
                """
                insert into subscriber (state, unsubscribe_token, address_typed, address,
                    address_key, source, wording, expires_at, confirmed_at, ended_at,
                    consent_proof, trace, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (address_key) do nothing
                """,
                insert -> {
                    SubscriberRow.of(subscriber).bind(insert);
                    return insert.executeUpdate() == 1;
                });
    }

    /// Keeps what was decided about a subscriber.
    public void save(Subscriber subscriber) {
        int updated =
                jdbc.prepareStatement(
                        """
                        update subscriber set state = ?, unsubscribe_token = ?, address_typed = ?,
                            address = ?, address_key = ?, source = ?, wording = ?, expires_at = ?,
                            confirmed_at = ?, ended_at = ?, consent_proof = ?, trace = ?
                        where id = ?
                        """,
                        update -> {
                            SubscriberRow.of(subscriber).bind(update);
                            return update.executeUpdate();
                        });
        if (updated != 1) {
            throw new IllegalStateException("No subscriber " + subscriber.id());
        }
    }

    /// Keeps in which language somebody wants to read.
    public void speaks(SubscriberId id, ReaderLanguage language) {
        jdbc.prepareStatement(
                "update subscriber set language = ? where id = ?",
                update -> {
                    update.setString(1, language.tag());
                    update.setObject(2, id.value());
                    return update.executeUpdate();
                });
    }

    /// In which language somebody wants to read.
    public ReaderLanguage language(SubscriberId id) {
        return jdbc.prepareStatement(
                "select language from subscriber where id = ?",
                select -> {
                    select.setObject(1, id.value());
                    try (var row = select.executeQuery()) {
                        row.next();
                        return ReaderLanguage.stored(row.getString(1));
                    }
                });
    }

    /// The subscriber with this address.
    public Optional<Subscriber> withAddress(EmailAddress address) {
        return one(
                "where address_key = ? for update", select -> select.setString(1, address.key()));
    }

    /// The subscriber with this id.
    public Optional<Subscriber> withId(SubscriberId id) {
        return one("where id = ? for update", select -> select.setObject(1, id.value()));
    }

    /// The subscriber whose mails carry this token to unsubscribe.
    public Optional<Subscriber> withUnsubscribeToken(Token token) {
        return one(
                "where unsubscribe_token = ? for update",
                select -> select.setString(1, token.value()));
    }

    /// Everybody who left with this trace.
    public List<Subscriber> withTrace(Trace trace) {
        return all(
                "where trace = ? order by ended_at for update",
                select -> select.setBytes(1, trace.bytes()));
    }

    /// Some of those who did not confirm in time. Those that another instance is busy with are left
    /// out.
    public List<Subscriber> overdue(Instant now, int limit) {
        return all(
                "where state = 'pending' and expires_at <= ? limit ? for update skip locked",
                select -> {
                    select.setObject(1, now.atOffset(ZoneOffset.UTC));
                    select.setInt(2, limit);
                });
    }

    /// How many still have time to confirm.
    public long pending(Instant now) {
        return jdbc.prepareStatement(
                "select count(*) from subscriber where state = 'pending' and expires_at > ?",
                select -> {
                    select.setObject(1, now.atOffset(ZoneOffset.UTC));
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private Optional<Subscriber> one(String condition, Parameters parameters) {
        return all(condition, parameters).stream().findFirst();
    }

    private List<Subscriber> all(String condition, Parameters parameters) {
        PreparedStatementCallback<List<Subscriber>> read =
                select -> {
                    parameters.bind(select);
                    var found = new ArrayList<Subscriber>();
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(SubscriberRow.read(rows).toSubscriber());
                        }
                    }
                    return found;
                };
        return jdbc.prepareStatement(
                "select " + SubscriberRow.COLUMNS + " from subscriber " + condition, read);
    }
}
