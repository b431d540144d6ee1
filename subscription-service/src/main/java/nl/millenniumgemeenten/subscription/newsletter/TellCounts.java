package nl.millenniumgemeenten.subscription.newsletter;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.NewsletterChange;
import nl.millenniumgemeenten.outbox.Outbox;

/// Tells once a minute how many people read each list, where that changed. The clock tells, not the
/// change, and fewer than ten readers of a list other than the newsletter are told as none: else an
/// event would say of one person in a small place what they did, and when.
@Singleton
public class TellCounts {
    private static final long LOCK = 0x6d67_636f_756e_7473L;

    private final JdbcOperations jdbc;
    private final Outbox outbox;
    private final InstantSource clock;

    TellCounts(JdbcOperations jdbc, Outbox outbox, InstantSource clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells what changed, unless another instance is doing so.
    @Transactional
    public void handle() {
        if (isOurTurn()) {
            addUp();
            var now = clock.instant();
            for (var change : changed()) {
                outbox.add(
                        new NewsletterChange.SubscribersCounted(
                                change.key(), change.revision(), change.subscribers(), now));
            }
        }
    }

    private record Changed(String key, long revision, long subscribers) {}

    private boolean isOurTurn() {
        return jdbc.prepareStatement(
                "select pg_try_advisory_xact_lock(?)",
                lock -> {
                    lock.setLong(1, LOCK);
                    try (var row = lock.executeQuery()) {
                        return row.next() && row.getBoolean(1);
                    }
                });
    }

    /// Makes the changes of each list one, and of each combination of lists.
    private void addUp() {
        addUp(
                """
                with several as (
                    delete from list_readers where list_id in (
                        select list_id from list_readers group by list_id having count(*) > 1)
                    returning list_id, change)
                insert into list_readers (list_id, change)
                select list_id, sum(change) from several group by list_id
                """);
        addUp(
                """
                with several as (
                    delete from readership where (language, lists) in (
                        select language, lists from readership
                        group by language, lists having count(*) > 1)
                    returning language, lists, change)
                insert into readership (language, lists, change)
                select language, lists, sum(change) from several
                group by language, lists having sum(change) <> 0
                """);
    }

    private void addUp(String sql) {
        jdbc.prepareStatement(sql, update -> update.executeUpdate());
    }

    private List<Changed> changed() {
        PreparedStatementCallback<List<Changed>> read =
                update -> {
                    try (var rows = update.executeQuery()) {
                        var found = new ArrayList<Changed>();
                        while (rows.next()) {
                            found.add(
                                    new Changed(
                                            rows.getString(1), rows.getLong(2), rows.getLong(3)));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                with counted as (
                    select l.id, coalesce(sum(r.change), 0) as readers,
                           l.kind = 'newsletter' as large
                    from mailing_list l left join list_readers r on r.list_id = l.id
                    group by l.id),
                shown as (
                    select id, case when large or readers >= 10 then readers else 0 end as readers
                    from counted),
                told as (
                    insert into told_count as t (list_id, revision, subscribers)
                    select id, 1, readers from shown
                    where readers > 0 or exists (select from told_count where list_id = id)
                    on conflict (list_id) do update
                    set revision = t.revision + 1, subscribers = excluded.subscribers
                    where t.subscribers <> excluded.subscribers
                    returning list_id, revision, subscribers)
                select l.key, told.revision, told.subscribers
                from told join mailing_list l on l.id = told.list_id order by l.id
                """,
                read);
    }

    /// Does so once a minute.
    @Singleton
    @Requires(property = "counts.telling", notEquals = "false")
    static class Clock {
        private final TellCounts counts;

        Clock(TellCounts counts) {
            this.counts = counts;
        }

        @Scheduled(initialDelay = "${counts.every:60s}", fixedDelay = "${counts.every:60s}")
        void run() {
            counts.handle();
        }
    }
}
