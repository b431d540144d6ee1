package nl.millenniumgemeenten.subscription.bounce;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;

/// What came back, each report once.
@Singleton
class Bounces {
    private final JdbcOperations jdbc;

    Bounces(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// To whom a delivery goes.
    Optional<SubscriberId> reader(long delivery) {
        return jdbc.prepareStatement(
                "select subscriber_id from delivery where id = ?",
                select -> {
                    select.setLong(1, delivery);
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(new SubscriberId(row.getObject(1, UUID.class)))
                                : Optional.empty();
                    }
                });
    }

    /// Keeps a report, unless it is here already.
    boolean add(Bounce bounce, SubscriberId reader) {
        return jdbc.prepareStatement(
                """
                insert into bounce
                    (delivery_id, subscriber_id, kind, enhanced_code, origin, at, report_hash)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (report_hash) do nothing
                """,
                insert -> {
                    insert.setLong(1, bounce.delivery());
                    insert.setObject(2, reader.value());
                    insert.setString(3, bounce.kind().word());
                    insert.setString(4, bounce.enhancedCode());
                    insert.setString(5, bounce.origin().name().toLowerCase(Locale.ROOT));
                    insert.setObject(6, bounce.at().atOffset(ZoneOffset.UTC));
                    insert.setBytes(7, hash(bounce));
                    return insert.executeUpdate() == 1;
                });
    }

    /// What came back from a reader, and what arrived. An issue has arrived when no relay can be
    /// trying any more.
    History of(SubscriberId reader, Instant now) {
        return new History(entries(reader), lastArrival(reader, now.minus(History.RELAY_TRIES)));
    }

    private List<History.Entry> entries(SubscriberId reader) {
        PreparedStatementCallback<List<History.Entry>> read =
                select -> {
                    select.setObject(1, reader.value());
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<History.Entry>();
                        while (rows.next()) {
                            found.add(
                                    new History.Entry(
                                            rows.getObject(1, UUID.class),
                                            BounceKind.valueOf(
                                                    rows.getString(2).toUpperCase(Locale.ROOT)),
                                            rows.getString(3),
                                            instant(rows, 4),
                                            instant(rows, 5)));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select d.issue_id, b.kind, b.enhanced_code, coalesce(d.started_at, d.settled_at, b.at), b.at
                from bounce b join delivery d on d.id = b.delivery_id
                where b.subscriber_id = ? order by b.at, b.id
                """,
                read);
    }

    private Instant lastArrival(SubscriberId reader, Instant until) {
        return jdbc.prepareStatement(
                """
                select coalesce(max(d.settled_at), 'epoch') from delivery d
                where d.subscriber_id = ? and d.state = 'sent' and d.settled_at <= ?
                  and not exists (select from bounce b where b.delivery_id = d.id)
                """,
                select -> {
                    select.setObject(1, reader.value());
                    select.setObject(2, until.atOffset(ZoneOffset.UTC));
                    try (var row = select.executeQuery()) {
                        row.next();
                        return instant(row, 1);
                    }
                });
    }

    /// What mail servers refused for good while we were sending, and is not here yet: of issues
    /// that are under way, or were until two days ago.
    List<Bounce> refusedWhileSending(int limit) {
        PreparedStatementCallback<List<Bounce>> read =
                select -> {
                    select.setInt(1, limit);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<Bounce>();
                        while (rows.next()) {
                            var code = rows.getString(2);
                            found.add(
                                    new Bounce(
                                            rows.getLong(1),
                                            BounceKind.of(code),
                                            code,
                                            Bounce.Origin.SMTP,
                                            instant(rows, 3),
                                            "refused"));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select d.id, coalesce(d.enhanced_code, ''), d.attention_at
                from issue i
                join delivery d on d.issue_id = i.id and d.attention_at is not null
                join subscriber s on s.id = d.subscriber_id and s.state = 'confirmed'
                where (i.state in ('sending', 'paused') or i.ended_at > now() - interval '2 days')
                  and d.state = 'failed'
                  and not exists (
                      select from bounce b where b.delivery_id = d.id and b.origin = 'smtp')
                order by d.id limit ?
                """,
                read);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static byte[] hash(Bounce bounce) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(
                            (bounce.origin() + " " + bounce.delivery() + " " + bounce.reference())
                                    .getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
