package nl.millenniumgemeenten.subscription.discussion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Lets who follows a discussion that became part of another follow that instead, on the connection
/// of whoever reads the topics. Of the two messages that tell of a discussion and of what it became
/// part of either may come first, and more than once: whatever is not carried yet is, each time. So
/// may what moved with it: it may have been told already, to those who followed the other then. Of
/// a chain, too, any part may be heard first: who comes by it late ends as if they had come all the
/// way, step by step.
final class MergedFollows {
    private static final long LOCK = 0x6d67_6d65_7267_6564L;

    /// From a discussion on: each that it became part of, the last with all others, and when.
    private static final String WAY =
            """
            with recursive way (whole, at) as (
                select merged_into, merged_at from known_discussion
                where id = ? and merged_into is not null
              union
                select next.merged_into, greatest(way.at, next.merged_at)
                from way join known_discussion next on next.id = way.whole
                where next.merged_into is not null)
            """;

    private final Connection connection;
    private final InstantSource clock;

    MergedFollows(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /// A discussion, and what it became part of in the end.
    private record Merger(UUID part, UUID whole, long number, OffsetDateTime at) {}

    /// One at a time, until the end of the transaction: who hears of one step of a chain while
    /// somebody else hears of the next would see neither those who come nor where they go.
    void waitForOthers() throws SQLException {
        run("select pg_advisory_xact_lock(?)", select -> select.setLong(1, LOCK));
    }

    /// Who follows the other as well stays as they are there; who did not follows it at the pace
    /// that they chose, from the moment when it was merged, however late that is heard here. What
    /// was written before in the other is not told to them, what was written before in theirs is,
    /// as it would have been. Who wants to hear at once is behind: of what moved, and of what was
    /// written since, some may have been told to all who followed the other until now.
    void carryFollows() throws SQLException {
        var mergers = mergers();
        holdFollowers(mergers);
        for (var merger : mergers) {
            leave(merger);
            follow(merger);
            remember(merger);
            rename(merger);
            forget(merger);
        }
    }

    /// In the order in which they came to the end; of a chain the last first, whose followers were
    /// there before the others.
    private List<Merger> mergers() throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                """
                                with recursive way (part, whole, at) as (
                                    select id, merged_into, merged_at from known_discussion
                                    where merged_into is not null
                                  union
                                    select way.part, next.merged_into,
                                           greatest(way.at, next.merged_at)
                                    from way join known_discussion next on next.id = way.whole
                                    where next.merged_into is not null)
                                select way.part, whole.id, whole.number, way.at
                                from way join known_discussion whole on whole.id = way.whole
                                join known_discussion part on part.id = way.part
                                where whole.merged_into is null
                                    and (exists (select from discussion_follow f
                                            where f.discussion = way.part)
                                        or exists (select from follow_request r
                                            where r.discussion = way.part))
                                order by way.at, part.merged_at desc, way.part
                                """);
                var rows = select.executeQuery()) {
            var found = new ArrayList<Merger>();
            while (rows.next()) {
                found.add(
                        new Merger(
                                rows.getObject(1, UUID.class),
                                rows.getObject(2, UUID.class),
                                rows.getLong(3),
                                rows.getObject(4, OffsetDateTime.class)));
            }
            return found;
        }
    }

    /// Nobody stops following anything, or is forgotten, until the end of the transaction. Who was
    /// doing so is waited for first: all that comes after this sees what they chose, and who is not
    /// there any more.
    private void holdFollowers(List<Merger> mergers) throws SQLException {
        var parts = connection.createArrayOf("uuid", mergers.stream().map(Merger::part).toArray());
        run(
                """
                select from follower where id in (
                    select follower_id from discussion_follow where discussion = any(?))
                order by id for key share
                """,
                select -> select.setArray(1, parts));
    }

    /// Who stopped following what this was part of by then, stopped following this: we only had not
    /// heard of it. Unless they chose this since.
    private void leave(Merger merger) throws SQLException {
        run(
                WAY
                        + """
                        delete from discussion_follow f using way, stopped_follow s
                        where f.discussion = ? and s.follower_id = f.follower_id
                            and s.discussion = way.whole
                            and s.stopped_at > way.at
                            and s.stopped_at > greatest(f.since, f.chosen_at)
                        """,
                delete -> {
                    delete.setObject(1, merger.part());
                    delete.setObject(2, merger.part());
                });
    }

    private void follow(Merger merger) throws SQLException {
        run(
                """
                insert into discussion_follow as f
                    (follower_id, discussion, number, pace, since, chosen_at, source, behind)
                select follower_id, ?, ?, pace, greatest(since, ?), chosen_at, source,
                    pace = 'at-once'
                from discussion_follow where discussion = ?
                order by follower_id
                on conflict (follower_id, discussion) do update
                set behind = f.pace = 'at-once', since = least(f.since, excluded.since),
                    chosen_at = greatest(
                        f.since, f.chosen_at, excluded.since, excluded.chosen_at)
                """,
                insert -> {
                    insert.setObject(1, merger.whole());
                    insert.setLong(2, merger.number());
                    insert.setObject(3, merger.at());
                    insert.setObject(4, merger.part());
                });
    }

    /// The discussion itself, what it became part of on its way from then on, and what had become
    /// part of it.
    private void remember(Merger merger) throws SQLException {
        run(
                WAY
                        + """
                        insert into followed_part as p
                            (follower_id, discussion, part, since, carried_at)
                        select follower_id, ?::uuid, part, min(since), ?::timestamptz
                        from (
                            select follower_id, discussion as part, since
                            from discussion_follow where discussion = ?
                            union all
                            select f.follower_id, way.whole, greatest(f.since, way.at)
                            from discussion_follow f cross join way
                            where f.discussion = ? and way.whole <> ?
                            union all
                            select follower_id, part, since
                            from followed_part where discussion = ?) parts
                        group by follower_id, part
                        on conflict (follower_id, discussion, part) do update
                        set since = least(p.since, excluded.since),
                            carried_at = excluded.carried_at
                        """,
                insert -> {
                    insert.setObject(1, merger.part());
                    insert.setObject(2, merger.whole());
                    insert.setObject(3, now());
                    insert.setObject(4, merger.part());
                    insert.setObject(5, merger.part());
                    insert.setObject(6, merger.whole());
                    insert.setObject(7, merger.part());
                });
    }

    /// What waits for a link to be used, and mails that wait to leave, are about the other from now
    /// on.
    private void rename(Merger merger) throws SQLException {
        run(
                "update follow_request set discussion = ?, number = ? where discussion = ?",
                update -> {
                    update.setObject(1, merger.whole());
                    update.setLong(2, merger.number());
                    update.setObject(3, merger.part());
                });
        run(
                "update follow_mail set discussion = ? where discussion = ?",
                update -> {
                    update.setObject(1, merger.whole());
                    update.setObject(2, merger.part());
                });
    }

    private void forget(Merger merger) throws SQLException {
        run(
                "delete from discussion_follow where discussion = ?",
                delete -> delete.setObject(1, merger.part()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Parameters parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            parameters.bind(statement);
            statement.execute();
        }
    }
}
