package nl.millenniumgemeenten.subscription.answer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.database.Statements;
import nl.millenniumgemeenten.subscription.follow.FollowingParticipant;
import nl.millenniumgemeenten.subscription.replyto.Answered;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Trace;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;

/// The answers that came by mail: those that wait to be brought, and which mails were seen.
@Singleton
public class Answers {
    private static final String COLUMNS =
            "id, contributor, address_typed, address, discussion, contribution, body";

    private final JdbcOperations jdbc;
    private final Statements statements;
    private final TraceKey traces;

    Answers(JdbcOperations jdbc, Statements statements, TraceKey traces) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.traces = traces;
    }

    /// What became of an answer.
    enum State {
        PLACED("placed"),
        /// The desk looks at it first.
        MODERATED("moderated"),
        REFUSED("refused");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    /// An answer that waits to be brought.
    record Waiting(UUID id, FollowingParticipant by, Answered answered, String body) {
        Waiting {
            if (body.isEmpty()) {
                throw new IllegalArgumentException("An answer without words");
            }
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /// Keeps an answer until it was brought, unless its mail was seen before.
    boolean add(Waiting answer, Instant now) {
        return statements.update(
                        """
                        insert into answer (id, contributor, address_typed, address, trace,
                            discussion, contribution, body, state, received_at, next_attempt_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?)
                        on conflict (id) do nothing
                        """,
                        insert -> {
                            insert.setObject(1, answer.id());
                            insert.setObject(2, answer.by().contributor());
                            insert.setString(3, answer.by().address().typed());
                            insert.setString(4, answer.by().address().normalised());
                            insert.setBytes(5, traces.of(answer.by().address()).bytes());
                            insert.setLong(6, answer.answered().discussion());
                            insert.setLong(7, answer.answered().contribution());
                            insert.setString(8, answer.body());
                            moment(insert, 9, now);
                            moment(insert, 10, now);
                        })
                == 1;
    }

    /// Remembers that a mail was refused, unless it was seen before.
    boolean addRefused(AnswerId id, UUID contributor, Answered answered, Instant now) {
        return statements.update(
                        """
                        insert into answer (id, contributor, discussion, contribution, state,
                            received_at, settled_at)
                        values (?, ?, ?, ?, 'refused', ?, ?) on conflict (id) do nothing
                        """,
                        insert -> {
                            insert.setObject(1, id.value());
                            insert.setObject(2, contributor);
                            insert.setLong(3, answered.discussion());
                            insert.setLong(4, answered.contribution());
                            moment(insert, 5, now);
                            moment(insert, 6, now);
                        })
                == 1;
    }

    /// How many somebody mailed after a moment that were not refused.
    int since(UUID contributor, Instant moment) {
        return jdbc.prepareStatement(
                """
                select count(*) from answer
                where contributor = ? and received_at > ? and state <> 'refused'
                """,
                select -> {
                    select.setObject(1, contributor);
                    moment(select, 2, moment);
                    try (var row = select.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    /// Some that are due, the longest due first. Each is due again a little later, in case nobody
    /// tells what became of it; not all at the same moment, so that some that go wrong do not stand
    /// before the same others each time.
    List<Waiting> claim(int limit, Instant now) {
        return statements.list(
                """
                update answer set attempts = attempts + 1,
                    next_attempt_at = ?::timestamptz + (1 + random() / 4) * case attempts
                        when 0 then interval '10 seconds'
                        when 1 then interval '30 seconds'
                        when 2 then interval '1 minute'
                        when 3 then interval '2 minutes'
                        else interval '5 minutes' end
                where id in (
                    select id from answer where state = 'waiting' and next_attempt_at <= ?
                    order by next_attempt_at, id limit ? for update skip locked)
                returning %s
                """
                        .formatted(COLUMNS),
                update -> {
                    moment(update, 1, now);
                    moment(update, 2, now);
                    update.setInt(3, limit);
                },
                Answers::waiting);
    }

    /// One that waits; nobody else settles it until the transaction ends.
    Optional<Waiting> waiting(UUID id) {
        return statements
                .list(
                        "select "
                                + COLUMNS
                                + " from answer where id = ? and state = 'waiting' for update",
                        select -> select.setObject(1, id),
                        Answers::waiting)
                .stream()
                .findFirst();
    }

    /// Some that have waited since before a moment.
    List<Waiting> waitingSinceBefore(Instant moment, int limit) {
        return statements.list(
                "select "
                        + COLUMNS
                        + """
                         from answer where state = 'waiting' and received_at < ?
                        order by received_at limit ? for update skip locked
                        """,
                select -> {
                    moment(select, 1, moment);
                    select.setInt(2, limit);
                },
                Answers::waiting);
    }

    /// It waits no more: what it says is forgotten.
    void settle(UUID id, State state, Instant now) {
        statements.update(
                """
                update answer set state = ?, settled_at = ?, address_typed = null, address = null,
                    trace = null, body = null, next_attempt_at = null
                where id = ?
                """,
                update -> {
                    update.setString(1, state.word);
                    moment(update, 2, now);
                    update.setObject(3, id);
                });
    }

    /// Forgets which mails were seen before a moment.
    void forgetSettledBefore(Instant moment) {
        statements.update(
                "delete from answer where state <> 'waiting' and received_at < ?",
                delete -> moment(delete, 1, moment));
    }

    /// Forgets whatever somebody mailed who takes part.
    public void forget(UUID contributor) {
        statements.update(
                "delete from answer where contributor = ?",
                delete -> delete.setObject(1, contributor));
    }

    /// Forgets whatever waits that was mailed from the address of a trace.
    public void forget(Trace trace) {
        statements.update(
                "delete from answer where trace = ?", delete -> delete.setBytes(1, trace.bytes()));
        statements.update(
                "delete from answer_notice where trace = ?",
                delete -> delete.setBytes(1, trace.bytes()));
    }

    /// An answer that waits, for who wrote it.
    ///
    /// @param discussion its number on the site
    public record Known(long discussion, String body, Instant receivedAt) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Known[" + discussion + "]";
        }
    }

    /// What waits that was mailed from the address of a trace, the latest first.
    public List<Known> of(Trace trace) {
        return known("trace = ?", select -> select.setBytes(1, trace.bytes()));
    }

    /// What waits that somebody mailed who takes part, the latest first.
    public List<Known> of(UUID contributor) {
        return known("contributor = ?", select -> select.setObject(1, contributor));
    }

    private List<Known> known(String condition, Statements.Parameters parameters) {
        return statements.list(
                """
                select discussion, body, received_at from answer
                where %s and state = 'waiting' order by received_at desc
                """
                        .formatted(condition),
                parameters,
                row ->
                        new Known(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    /// Nobody knows the number of the follower any more, nor needs it.
    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new FollowingParticipant(
                        row.getObject("contributor", UUID.class),
                        new EmailAddress(row.getString("address_typed"), row.getString("address"))),
                new Answered(0, row.getLong("discussion"), row.getLong("contribution")),
                row.getString("body"));
    }

    private static void moment(PreparedStatement statement, int index, Instant moment)
            throws SQLException {
        statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    }
}
