package nl.millenniumgemeenten.subscription.follow;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.database.Statements;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.Trace;

/// What everybody follows.
@Singleton
public class Follows {
    private static final String SELECT =
            """
            select f.number, coalesce(d.slug, '') as slug, coalesce(d.title, '') as title, f.pace,
                f.since
            from discussion_follow f
            join follower w on w.id = f.follower_id
            left join known_discussion d on d.id = f.discussion
            """;

    private final JdbcOperations jdbc;
    private final Statements statements;
    private final Followers followers;

    Follows(JdbcOperations jdbc, Statements statements, Followers followers) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.followers = followers;
    }

    /// How somebody said that they want this.
    public enum Source {
        /// By the link in a mail.
        LINK,
        /// Signed in as who takes part.
        PARTICIPANT;

        String word() {
            return this == LINK ? "link" : "participant";
        }
    }

    /// A discussion that visitors see, as far as the topics told of it; or the one that it became
    /// part of. Until the end of the transaction it becomes part of no other.
    public Optional<FollowedDiscussion> discussion(UUID id) {
        return known(id)
                .flatMap(this::whole)
                .filter(one -> !one.withdrawn())
                .map(Known::discussion);
    }

    /// The number under which a discussion is followed now: mails that left earlier have that of
    /// what became part of another. Until the end of the transaction that stays so. To be asked
    /// before anybody is looked for: whoever hears of a merger has its discussions first, too, and
    /// then those who follow, and two that wait for each other wait in vain.
    public long current(long number) {
        return known("number = ?", select -> select.setLong(1, number))
                .flatMap(this::whole)
                .map(one -> one.discussion().number())
                .orElse(number);
    }

    /// Waits for who hears of mergers of what somebody follows; until the end of the transaction
    /// nobody else does. As with `current`, before anybody is looked for.
    public void settle(Token token) {
        statements.list(
                """
                select d.id from known_discussion d
                join discussion_follow f on f.discussion = d.id
                join follower w on w.id = f.follower_id
                where w.token = ? order by d.id for share of d
                """,
                select -> select.setString(1, token.value()),
                row -> row.getObject(1, UUID.class));
    }

    /// What a discussion became part of in the end, or itself. Nothing as long as that has not
    /// come.
    private Optional<Known> whole(Known known) {
        return known.mergedInto().isEmpty()
                ? Optional.of(known)
                : known.mergedInto().flatMap(this::known).flatMap(this::whole);
    }

    private record Known(
            FollowedDiscussion discussion, boolean withdrawn, Optional<UUID> mergedInto) {}

    private Optional<Known> known(UUID id) {
        return known("id = ?", select -> select.setObject(1, id));
    }

    private Optional<Known> known(String condition, Statements.Parameters parameters) {
        return jdbc.prepareStatement(
                "select id, number, title, withdrawn, merged_into from known_discussion where "
                        + condition
                        + " for share",
                select -> {
                    parameters.bind(select);
                    try (var row = select.executeQuery()) {
                        return row.next()
                                ? Optional.of(
                                        new Known(
                                                new FollowedDiscussion(
                                                        row.getObject(1, UUID.class),
                                                        row.getLong(2),
                                                        row.getString(3)),
                                                row.getBoolean(4),
                                                Optional.ofNullable(row.getObject(5, UUID.class))))
                                : Optional.empty();
                    }
                });
    }

    /// The title of a discussion, also of one that visitors do not see (any more).
    public Optional<String> title(long number) {
        return jdbc.prepareStatement(
                "select title from known_discussion where number = ?",
                select -> {
                    select.setLong(1, number);
                    try (var row = select.executeQuery()) {
                        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                    }
                });
    }

    /// Somebody follows a discussion from now on, or at another pace than before. Who goes from
    /// daily to at once gets now what the mail of the day would have told.
    public void begin(
            Follower follower,
            FollowedDiscussion discussion,
            Pace pace,
            Source source,
            Instant now) {
        jdbc.prepareStatement(
                """
                insert into discussion_follow as f
                    (follower_id, discussion, number, pace, since, source)
                values (?, ?, ?, ?, ?, ?)
                on conflict (follower_id, discussion) do update
                set pace = excluded.pace, chosen_at = excluded.since,
                    behind = excluded.pace = 'at-once' and (f.behind or f.pace = 'daily')
                """,
                insert -> {
                    insert.setObject(1, follower.id());
                    insert.setObject(2, discussion.id());
                    insert.setLong(3, discussion.number());
                    insert.setString(4, pace.word());
                    insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                    insert.setString(6, source.word());
                    return insert.executeUpdate();
                });
    }

    /// Follows a discussion at another pace.
    ///
    /// @param number as it is now
    /// @return false if they do not follow it
    public boolean change(Follower follower, long number, Pace pace) {
        return statements.update(
                        """
                        update discussion_follow
                        set behind = ? = 'at-once' and (behind or pace = 'daily'), pace = ?
                        where follower_id = ? and number = ?
                        """,
                        update -> {
                            update.setString(1, pace.word());
                            update.setString(2, pace.word());
                            update.setObject(3, follower.id());
                            update.setLong(4, number);
                        })
                > 0;
    }

    /// Stops following a discussion; who follows nothing else is forgotten.
    ///
    /// @param number as it is now
    public void stop(Follower follower, long number, Instant now) {
        statements.update(
                "delete from discussion_follow where follower_id = ? and number = ?",
                delete -> {
                    delete.setObject(1, follower.id());
                    delete.setLong(2, number);
                });
        // Also who did not follow it: they may follow what became part of it without our knowing.
        remember(
                "select ?, id, ? from known_discussion where number = ?",
                insert -> {
                    insert.setObject(1, follower.id());
                    insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                    insert.setLong(3, number);
                });
        forgetIdle(follower);
    }

    /// Stops following everything that the mail of the day tells of.
    public void stopDaily(Follower follower, Instant now) {
        remember(
                """
                select follower_id, discussion, ? from discussion_follow
                where follower_id = ? and pace = 'daily'
                """,
                insert -> {
                    insert.setObject(1, now.atOffset(ZoneOffset.UTC));
                    insert.setObject(2, follower.id());
                });
        statements.update(
                "delete from discussion_follow where follower_id = ? and pace = 'daily'",
                delete -> delete.setObject(1, follower.id()));
        forgetIdle(follower);
    }

    private void remember(String stopped, Statements.Parameters parameters) {
        statements.update(
                "insert into stopped_follow (follower_id, discussion, stopped_at) "
                        + stopped
                        + " on conflict (follower_id, discussion) do update"
                        + " set stopped_at = excluded.stopped_at",
                parameters);
    }

    private void forgetIdle(Follower follower) {
        if (of(follower).isEmpty()) {
            followers.forget(follower);
        }
    }

    /// What somebody follows, the latest first.
    public List<Follow> of(Follower follower) {
        return statements.list(
                SELECT + " where w.id = ? order by f.since desc, f.number",
                select -> select.setObject(1, follower.id()),
                Follows::follow);
    }

    /// What is followed at the address of a trace.
    public List<Follow> of(Trace trace) {
        return statements.list(
                SELECT + " where w.trace = ? order by f.since desc, f.number",
                select -> select.setBytes(1, trace.bytes()),
                Follows::follow);
    }

    /// What somebody was asked to confirm that they want to follow, and has not yet; at the address
    /// of a trace. It began when they asked.
    public List<Follow> asked(Trace trace, Instant now) {
        return statements.list(
                """
                select f.number, coalesce(d.slug, '') as slug, coalesce(d.title, '') as title,
                    f.pace, f.asked_at as since
                from follow_request f left join known_discussion d on d.id = f.discussion
                where f.trace = ? and f.expires_at > ? order by f.asked_at desc
                """,
                select -> {
                    select.setBytes(1, trace.bytes());
                    select.setObject(2, now.atOffset(ZoneOffset.UTC));
                },
                Follows::follow);
    }

    /// Whether nothing is followed at the address of a trace, nor asked to be.
    public boolean areNone(Trace trace, Instant now) {
        return of(trace).isEmpty() && asked(trace, now).isEmpty();
    }

    private static Follow follow(ResultSet row) throws SQLException {
        return new Follow(
                row.getLong("number"),
                row.getString("slug"),
                row.getString("title"),
                Pace.stored(row.getString("pace")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
