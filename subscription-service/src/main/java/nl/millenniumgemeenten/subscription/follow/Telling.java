package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.discussion.DiscussionRows;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import org.jspecify.annotations.Nullable;

/// Notes who is told of what, and queues the mails of it in the same transaction: so nobody is told
/// twice, and nobody is noted who gets no mail.
@Singleton
class Telling {
    /// What is hidden or changed at once is hidden or changed before it is mailed.
    static final Duration HOLD = Duration.ofMinutes(1);

    /// How many mails somebody gets of one discussion in an hour; what comes more goes together.
    static final int MOST_IN_AN_HOUR = 20;

    /// How many are told of a contribution in one transaction.
    static final int SLICE = 5_000;

    private static final Duration HOUR = Duration.ofHours(1);

    /// What can be told to somebody who follows its discussion. What was moved there is nothing new
    /// to them, unless they followed the discussion in which it was written, and that became part
    /// of this one.
    private static final String TELLABLE =
            """
            from discussion_follow f
            join follower w on w.id = f.follower_id
            join known_contribution c on c.discussion = f.discussion
            join known_discussion d on d.id = c.discussion
            where not c.hidden and not d.withdrawn
                and ((coalesce(c.written_in, c.discussion) = f.discussion
                        and c.written_at > f.since)
                    or exists (select from followed_part p
                        where p.follower_id = f.follower_id and p.discussion = f.discussion
                            and p.part = c.written_in and c.written_at > p.since))
                and c.written_at > ? and c.written_at <= ?
                and w.contributor is distinct from c.contributor
            """;

    private final JdbcOperations jdbc;
    private final MailQueue mails;

    Telling(JdbcOperations jdbc, MailQueue mails) {
        this.jdbc = jdbc;
        this.mails = mails;
    }

    /// The part of what was written that is told: not too new, and not too old.
    record Window(Instant after, Instant until) {
        static Window at(Instant now) {
            return until(now.minus(HOLD), now);
        }

        static Window until(Instant moment, Instant now) {
            return new Window(now.minus(DiscussionRows.TOLD_WITHIN), moment);
        }
    }

    /// Tells some who follows at once and was not told yet of a contribution. If there are no more,
    /// who had too many mails of this discussion is behind from then on.
    ///
    /// @return how many get a mail now; as many as a slice holds if there may be more
    int atOnce(UUID contribution, UUID discussion, Instant now) {
        var told =
                mails(
                        """
                        insert into told_follower (follower_id, contribution, mail_id, told_at)
                        select f.follower_id, c.id, gen_random_uuid(), ?
                        %s
                            and c.id = ? and f.pace = 'at-once' and not f.behind
                            and (select count(*) from follow_mail m
                                where m.follower_id = f.follower_id and m.discussion = f.discussion
                                    and m.queued_at > ?) < ?
                            and not exists (select from told_follower t
                                where t.follower_id = f.follower_id and t.contribution = c.id)
                        order by f.follower_id limit ?
                        on conflict do nothing
                        returning mail_id
                        """
                                .formatted(TELLABLE),
                        insert -> {
                            moment(insert, 1, now);
                            window(insert, 2, Window.at(now));
                            insert.setObject(4, contribution);
                            moment(insert, 5, now.minus(HOUR));
                            insert.setInt(6, MOST_IN_AN_HOUR);
                            insert.setInt(7, SLICE);
                        });
        if (told.size() < SLICE) {
            leaveBehind(contribution, now);
        }
        queue(told, discussion, now);
        return told.size();
    }

    /// Also who is behind already: another instance may be about to say that they are no longer,
    /// and have looked before this contribution was old enough.
    private void leaveBehind(UUID contribution, Instant now) {
        run(
                """
                with untold as (
                    select f.follower_id, f.discussion
                    %s
                        and c.id = ? and f.pace = 'at-once'
                        and not exists (select from told_follower t
                            where t.follower_id = f.follower_id and t.contribution = c.id)
                    order by f.follower_id for update of f)
                update discussion_follow f set behind = true from untold
                where f.follower_id = untold.follower_id and f.discussion = untold.discussion
                """
                        .formatted(TELLABLE),
                update -> {
                    window(update, 1, Window.at(now));
                    update.setObject(3, contribution);
                });
    }

    /// Tells one who follows at once of all that they were not told of, in one mail.
    void rest(UUID follower, UUID discussion, Instant now) {
        var told =
                mails(
                        """
                        insert into told_follower (follower_id, contribution, mail_id, told_at)
                        select f.follower_id, c.id, ?, ?
                        %s
                            and f.follower_id = ? and f.discussion = ?
                        on conflict do nothing
                        returning mail_id
                        """
                                .formatted(TELLABLE),
                        insert -> {
                            insert.setObject(1, UUID.randomUUID());
                            moment(insert, 2, now);
                            window(insert, 3, Window.at(now));
                            insert.setObject(5, follower);
                            insert.setObject(6, discussion);
                        });
        queue(told, discussion, now);
    }

    /// Tells one of all that was written until a moment in what they follow daily.
    void daily(UUID follower, Instant until, Instant now) {
        var told =
                mails(
                        """
                        insert into told_follower (follower_id, contribution, mail_id, told_at)
                        select f.follower_id, c.id, ?, ?
                        %s
                            and f.follower_id = ? and f.pace = 'daily'
                        on conflict do nothing
                        returning mail_id
                        """
                                .formatted(TELLABLE),
                        insert -> {
                            insert.setObject(1, UUID.randomUUID());
                            moment(insert, 2, now);
                            window(insert, 3, Window.until(until, now));
                            insert.setObject(5, follower);
                        });
        queue(told, null, now);
    }

    private void queue(Collection<UUID> told, @Nullable UUID discussion, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        var distinct = told.stream().distinct().toList();
        mails.addComposed(distinct, now);
        run(
                """
                insert into follow_mail (mail_id, follower_id, discussion, queued_at)
                select distinct mail_id, follower_id, ?::uuid, ?::timestamptz
                from told_follower where mail_id = any(?)
                """,
                insert -> {
                    insert.setObject(1, discussion);
                    moment(insert, 2, now);
                    insert.setObject(3, distinct.toArray(UUID[]::new));
                });
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<UUID> mails(String sql, Parameters parameters) {
        PreparedStatementCallback<List<UUID>> insert =
                statement -> {
                    parameters.bind(statement);
                    try (var rows = statement.executeQuery()) {
                        var found = new ArrayList<UUID>();
                        while (rows.next()) {
                            found.add(rows.getObject(1, UUID.class));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(sql, insert);
    }

    private void run(String sql, Parameters parameters) {
        jdbc.prepareStatement(
                sql,
                statement -> {
                    parameters.bind(statement);
                    return statement.executeUpdate();
                });
    }

    private static void window(PreparedStatement statement, int first, Window window)
            throws SQLException {
        moment(statement, first, window.after());
        moment(statement, first + 1, window.until());
    }

    private static void moment(PreparedStatement statement, int index, Instant moment)
            throws SQLException {
        statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    }
}
