package nl.millenniumgemeenten.content.timeline;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.timeline.Turn.Bookmark;

/// Gives out who asks which source. A claim is a row that is marked for a while and no lock that is
/// held: asking takes minutes, and no transaction should. All moments are those of the database, so
/// instances whose clocks differ do not.
@Singleton
class Turns {
    /// Longer than anybody needs. Who breaks off in the middle is waited for so long.
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final int MOST_DOUBLINGS = 6;

    private final Database database;
    private final TimelineConfiguration configuration;

    Turns(Database database, TimelineConfiguration configuration) {
        this.database = database;
        this.configuration = configuration;
    }

    /// The source that has waited longest, if any is due and nobody is at it.
    @Transactional
    Optional<Turn> take() {
        var claim = UUID.randomUUID();
        return database.first(
                """
                update timeline_source
                set claim = ?, claimed_until = now() + make_interval(secs => ?)
                where id = (
                    select id from timeline_source
                    where active and not removed and due_at <= now()
                        and (wait_until is null or wait_until <= now())
                        and (claimed_until is null or claimed_until <= now())
                    order by due_at limit 1 for update skip locked)
                returning id, kind, address, name, failures, account, etag, last_modified
                """,
                row ->
                        new Turn(
                                Columns.id(row, "id"),
                                claim,
                                SourceKind.valueOf(Columns.text(row, "kind")),
                                Columns.text(row, "address"),
                                Columns.text(row, "name"),
                                row.getInt("failures"),
                                new Bookmark(
                                        Columns.text(row, "account"),
                                        Columns.text(row, "etag"),
                                        Columns.text(row, "last_modified"))),
                claim,
                CLAIM.toSeconds());
    }

    /// Whether a turn still counts: nobody changed or removed the source, or took over. Until the
    /// end of the transaction nobody does.
    boolean holds(Turn turn) {
        return database.any(
                """
                select from timeline_source
                where id = ? and claim = ? and claimed_until > now() for no key update
                """,
                turn.source(),
                turn.claim());
    }

    /// Ends a turn that went well.
    @Transactional
    void succeeded(Turn turn, Bookmark bookmark, String outcome) {
        database.update(
                """
                update timeline_source
                set claim = null, claimed_until = null, failures = 0, succeeded = true, outcome = ?,
                    fetched_at = now(), due_at = now() + make_interval(secs => ?),
                    wait_until = null, account = ?, etag = ?, last_modified = ?
                where id = ? and claim = ?
                """,
                outcome,
                configuration.every().toSeconds(),
                bookmark.account(),
                bookmark.tag(),
                bookmark.lastModified(),
                turn.source(),
                turn.claim());
    }

    /// Ends one that did not. The next comes later each time, and not before the server wants it.
    /// What was known of the account may be what is wrong.
    @Transactional
    void failed(Turn turn, String outcome, Optional<Duration> wait) {
        var seconds = wait.map(Duration::toSeconds).orElse(0L);
        database.update(
                """
                update timeline_source
                set claim = null, claimed_until = null, failures = failures + 1, succeeded = false,
                    outcome = ?, fetched_at = now(), account = '', etag = '', last_modified = '',
                    due_at = now() + make_interval(secs => ?),
                    wait_until = case when ? > 0 then now() + make_interval(secs => ?) end
                where id = ? and claim = ?
                """,
                outcome,
                pause(turn.failures()).toSeconds(),
                seconds,
                seconds,
                turn.source(),
                turn.claim());
    }

    private Duration pause(int failures) {
        var pause = configuration.every().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
