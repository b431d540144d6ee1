package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells who follows discussions what was written there. Any number of instances can do so at once:
/// each takes what no other has in hand, and a contribution, a follower who is behind, and a day of
/// a follower are each a row that says that it is done.
@Singleton
public class TellFollowers {
    private static final Logger LOG = LoggerFactory.getLogger(TellFollowers.class);
    private static final int BATCH = 200;

    /// How often one kind goes before the others have their turn.
    private static final int TURN = 5;

    private final JdbcOperations jdbc;
    private final Telling telling;
    private final InstantSource clock;

    TellFollowers(JdbcOperations jdbc, Telling telling, InstantSource clock) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.clock = clock;
    }

    private record Written(UUID contribution, UUID discussion) {}

    private record Behind(UUID follower, UUID discussion) {}

    /// Tells some of those who follow at once of the contribution that has waited longest. It is
    /// told when the last of them are; whoever goes on after a crash skips who was told before.
    ///
    /// @return whether there was one
    @Transactional
    public boolean nextContribution() {
        var now = clock.instant();
        var written = written(now);
        written.ifPresent(one -> {
            if (!isTold(one.contribution())) {
                int told = telling.atOnce(one.contribution(), one.discussion(), now);
                if (told < Telling.SLICE) {
                    mark(one.contribution(), now);
                }
                LOG.atInfo()
                        .addKeyValue("contribution", one.contribution())
                        .addKeyValue("followers", told)
                        .log("followers told of a contribution");
            }
        });
        return written.isPresent();
    }

    private Optional<Written> written(Instant now) {
        var window = Telling.Window.at(now);
        return jdbc.prepareStatement(
                """
                select c.id, c.discussion from known_contribution c
                join known_discussion d on d.id = c.discussion and not d.withdrawn
                    and d.merged_into is null
                where not c.hidden and c.written_at > ? and c.written_at <= ?
                    and not exists (select from told_contribution t where t.contribution = c.id)
                order by c.written_at, c.number limit 1
                for update of c skip locked
                """,
                select -> {
                    select.setObject(1, window.after().atOffset(ZoneOffset.UTC));
                    select.setObject(2, window.until().atOffset(ZoneOffset.UTC));
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Written(
                                                row.getObject(1, UUID.class),
                                                row.getObject(2, UUID.class)))
                                : Optional.empty();
                    }
                });
    }

    /// Whether somebody else was here first: they had it in hand when we looked, and are done now.
    private boolean isTold(UUID contribution) {
        return jdbc.prepareStatement(
                "select 1 from told_contribution where contribution = ?",
                select -> {
                    select.setObject(1, contribution);
                    try (var row = select.executeQuery()) {
                        return row.next();
                    }
                });
    }

    private void mark(UUID contribution, Instant now) {
        jdbc.prepareStatement(
                "insert into told_contribution (contribution, told_at) values (?, ?)",
                insert -> {
                    insert.setObject(1, contribution);
                    insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                    return insert.executeUpdate();
                });
    }

    /// Tells some who are behind of all the rest of a discussion, as soon as there is room for a
    /// mail more.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean nextBehind() {
        var now = clock.instant();
        var behind = behind(now);
        for (var one : behind) {
            telling.rest(one.follower(), one.discussion(), now);
            jdbc.prepareStatement(
                    """
                    update discussion_follow set behind = false
                    where follower_id = ? and discussion = ?
                    """,
                    update -> {
                        update.setObject(1, one.follower());
                        update.setObject(2, one.discussion());
                        return update.executeUpdate();
                    });
        }
        return behind.size() == BATCH;
    }

    private List<Behind> behind(Instant now) {
        PreparedStatementCallback<List<Behind>> read =
                select -> {
                    select.setObject(1, now.atOffset(ZoneOffset.UTC));
                    select.setInt(2, Telling.MOST_IN_AN_HOUR);
                    select.setInt(3, BATCH);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<Behind>();
                        while (rows.next()) {
                            found.add(
                                    new Behind(
                                            rows.getObject(1, UUID.class),
                                            rows.getObject(2, UUID.class)));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select f.follower_id, f.discussion from discussion_follow f
                where f.behind and (select count(*) from follow_mail m
                    where m.follower_id = f.follower_id and m.discussion = f.discussion
                        and m.queued_at > ?::timestamptz - interval '1 hour') < ?
                order by f.follower_id, f.discussion limit ? for update skip locked
                """,
                read);
    }

    /// Queues the mail of the last day for some who have not had it; whoever follows nothing daily
    /// is done with the day as well. A minute late, so that what was written at the last moment has
    /// come in.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean nextDaily() {
        var now = clock.instant();
        var moment = DailyMoment.last(now.minus(Telling.HOLD));
        var waiting = waitingFor(moment);
        for (var follower : waiting) {
            telling.daily(follower, moment.at(), now);
            jdbc.prepareStatement(
                    "update follower set daily_on = ? where id = ?",
                    update -> {
                        update.setObject(1, moment.on());
                        update.setObject(2, follower);
                        return update.executeUpdate();
                    });
        }
        return waiting.size() == BATCH;
    }

    private List<UUID> waitingFor(DailyMoment moment) {
        PreparedStatementCallback<List<UUID>> read =
                select -> {
                    select.setObject(1, moment.on());
                    select.setInt(2, BATCH);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<UUID>();
                        while (rows.next()) {
                            found.add(rows.getObject(1, UUID.class));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(
                """
                select w.id from follower w
                where w.daily_on < ?
                order by w.daily_on, w.id limit ? for update of w skip locked
                """,
                read);
    }

    /// All that there is to tell now. One kind takes turns with the others, and goes on without one
    /// that fails, so that none waits for all of another.
    public void handle() {
        boolean more = true;
        while (more) {
            more = turn("at once", this::nextContribution);
            more |= turn("behind", this::nextBehind);
            more |= turn("daily", this::nextDaily);
        }
    }

    private static boolean turn(String kind, BooleanSupplier next) {
        try {
            for (int time = 0; time < TURN; time++) {
                if (!next.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException broken) {
            LOG.atError().addKeyValue("kind", kind).setCause(broken).log("followers not told");
            return false;
        }
    }

    /// Looks now and then.
    @Singleton
    @Requires(property = "follows.telling", notEquals = "false")
    static class Clock {
        private final TellFollowers tell;

        Clock(TellFollowers tell) {
            this.tell = tell;
        }

        @Scheduled(initialDelay = "${follows.poll:10s}", fixedDelay = "${follows.poll:10s}")
        void run() {
            tell.handle();
        }
    }
}
