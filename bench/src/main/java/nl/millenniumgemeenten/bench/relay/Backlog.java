package nl.millenniumgemeenten.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ChangeEvent;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.events.PageChange;

/// Changes such as services make, many at once, for a topic that only we read.
final class Backlog {
    /// How many different pages they are of.
    static final int SUBJECTS = 10_000;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ChangeType TYPE = ChangeType.PAGE_PUBLISHED;
    private static final Instant MOMENT = Instant.parse("2026-11-25T12:00:00Z");
    private static final String DATA = new String(ChangeJson.write(page()), UTF_8);

    private static final String INSERT =
            """
            insert into outbox_message (id, type, topic, subject, recorded_at, data)
            select gen_random_uuid(), ?, ?, 'page-' || n %% %d, now(), ?
            from generate_series(0, ? - 1) n
            """
                    .formatted(SUBJECTS);

    private Backlog() {}

    /// Puts them in the outbox, in one transaction, and answers the position of the last.
    static long put(int count, String topic, Connection database) throws SQLException {
        try (var insert = database.prepareStatement(INSERT);
                var last = database.prepareStatement("select max(position) from outbox_message")) {
            database.setAutoCommit(false);
            insert.setString(1, TYPE.typeName());
            insert.setString(2, topic);
            insert.setString(3, DATA);
            insert.setInt(4, count);
            insert.executeUpdate();
            var position = number(last);
            database.commit();
            database.setAutoCommit(true);
            return position;
        }
    }

    /// Returns when the relay has sent and removed the one at this position. Looking it up costs
    /// next to nothing.
    static void awaitSent(long position, Connection database)
            throws SQLException, InterruptedException {
        try (var waiting =
                database.prepareStatement(
                        "select count(*) from outbox_message where position = ?")) {
            waiting.setLong(1, position);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (number(waiting) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the relay is still not done");
                }
                Thread.sleep(10);
            }
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The same change as the relay would send it.
    static ChangeEvent event(int number, URI source) {
        return new ChangeEvent(
                UUID.randomUUID(), source, TYPE, subject(number), MOMENT, number + 1L, null, DATA);
    }

    static String subject(int number) {
        return "page-" + number % SUBJECTS;
    }

    /// The bytes of the data of each.
    static int size() {
        return DATA.getBytes(UTF_8).length;
    }

    private static PageChange page() {
        return new PageChange.Published(
                UUID.fromString("0b4f5c0e-6d0c-4b55-9d6b-0d1f0a0c7e11"),
                7,
                3,
                "/over/wat-we-doen",
                List.of("/over"),
                null,
                2,
                true,
                "Wat we doen",
                "Wat we doen",
                "Gemeenten werken samen aan de acht doelen.",
                "<p>Gemeenten werken samen aan de acht doelen, elk op hun eigen manier.</p>"
                        .repeat(8),
                MOMENT,
                MOMENT,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
