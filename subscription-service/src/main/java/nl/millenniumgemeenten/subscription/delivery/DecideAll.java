package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.millenniumgemeenten.subscription.issue.IssueId;

/// Decides at once of all deliveries of an issue that were refused or are in doubt, as
/// [Deliveries#sendAgain] and [Deliveries#layAside] do of one. What came after the moment that was
/// seen is left for later.
@Singleton
class DecideAll {
    private static final int CHUNK = 5_000;

    private final Chunk chunk;

    DecideAll(Chunk chunk) {
        this.chunk = chunk;
    }

    /// What is decided.
    ///
    /// @param from `failed` or `in-doubt`
    /// @param to `waiting`, `sent` or `dropped`
    /// @param upTo what was to be seen at this moment
    record Command(IssueId issue, String from, String to, Instant upTo) {}

    /// Decides it, some thousands at a time so that nobody waits for all of them.
    ///
    /// @return of how many
    long handle(Command command) {
        long decided = 0;
        int last;
        do {
            last = chunk.decide(command);
            decided += last;
        } while (last == CHUNK);
        return decided;
    }

    /// Some of them, in a transaction.
    @Singleton
    static class Chunk {
        private final JdbcOperations jdbc;

        Chunk(JdbcOperations jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional
        public int decide(Command command) {
            return jdbc.prepareStatement(
                    """
                    with asked as (select ?::uuid as issue, ?::text as was, ?::text as next),
                    old as (
                        select d.id, d.claim, d.state from delivery d, asked
                        where d.issue_id = asked.issue and d.state = asked.was
                          and d.attention_at is not null and d.attention_at <= ?
                          and (asked.next <> 'waiting' or exists (
                              select from issue i where i.id = asked.issue
                                  and i.state in ('sending', 'paused', 'sent')))
                        order by d.attention_at, d.id limit ? for update of d),
                    counted as (
                        insert into issue_tally as t
                            (issue_id, life, writer, sent, failed, in_doubt, dropped)
                        select asked.issue, old.claim, 0,
                               count(*) filter (where asked.next = 'sent'),
                               -count(*) filter (where old.state = 'failed'),
                               -count(*) filter (where old.state = 'in-doubt'),
                               count(*) filter (where asked.next = 'dropped')
                        from old, asked group by asked.issue, old.claim
                        on conflict (issue_id, life, writer) do update
                        set sent = t.sent + excluded.sent, failed = t.failed + excluded.failed,
                            in_doubt = t.in_doubt + excluded.in_doubt,
                            dropped = t.dropped + excluded.dropped),
                    goes_on as (
                        update issue set state = 'sending', ended_at = null,
                            revision = revision + 1
                        from asked
                        where issue.id = asked.issue and asked.next = 'waiting'
                          and issue.state = 'sent' and exists (select from old))
                    update delivery d
                    set state = asked.next, attention_at = null,
                        due_at = case when asked.next = 'waiting' then now() end,
                        deferred_at =
                            case when asked.next = 'waiting' then null else d.deferred_at end,
                        settled_at =
                            case when asked.next = 'waiting' then null else d.settled_at end
                    from old, asked where d.id = old.id
                    """,
                    update -> {
                        update.setObject(1, command.issue().value());
                        update.setString(2, command.from());
                        update.setString(3, command.to());
                        update.setObject(4, command.upTo().atOffset(ZoneOffset.UTC));
                        update.setInt(5, CHUNK);
                        return update.executeUpdate();
                    });
        }
    }
}
