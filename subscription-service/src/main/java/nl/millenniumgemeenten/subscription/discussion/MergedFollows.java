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
/// may what moved with it: it may have been told already, to those who followed the other then.
final class MergedFollows {
    private final Connection connection;
    private final InstantSource clock;

    MergedFollows(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /// A discussion, and what it became part of in the end.
    private record Merger(UUID part, UUID whole, long number, OffsetDateTime at) {}

    /// Who follows the other as well stays as they are there; who did not follows it at the pace
    /// that they chose, from the moment when it was merged, however late that is heard here. What
    /// was written before in the other is not told to them, what was written before in theirs is,
    /// as it would have been. Who wants to hear at once is behind: of what moved, and of what was
    /// written since, some may have been told to all who followed the other until now.
    void carryFollows() throws SQLException {
        for (var merger : mergers()) {
            follow(merger);
            remember(merger);
            rename(merger);
            forget(merger);
        }
    }

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
                                where whole.merged_into is null
                                    and (exists (select from discussion_follow f
                                            where f.discussion = way.part)
                                        or exists (select from follow_request r
                                            where r.discussion = way.part))
                                order by way.part
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

    private void follow(Merger merger) throws SQLException {
        run(
                """
                insert into discussion_follow as f
                    (follower_id, discussion, number, pace, since, source, behind)
                select follower_id, ?, ?, pace, greatest(since, ?), source, pace = 'at-once'
                from discussion_follow where discussion = ?
                order by follower_id
                on conflict (follower_id, discussion) do update
                set behind = f.pace = 'at-once'
                """,
                insert -> {
                    insert.setObject(1, merger.whole());
                    insert.setLong(2, merger.number());
                    insert.setObject(3, merger.at());
                    insert.setObject(4, merger.part());
                });
    }

    private void remember(Merger merger) throws SQLException {
        run(
                """
                insert into followed_part (follower_id, discussion, part, since, carried_at)
                select follower_id, ?::uuid, discussion, since, ?::timestamptz
                from discussion_follow where discussion = ?
                union
                select follower_id, ?::uuid, part, since, carried_at
                from followed_part where discussion = ?
                on conflict do nothing
                """,
                insert -> {
                    insert.setObject(1, merger.whole());
                    insert.setObject(2, now());
                    insert.setObject(3, merger.part());
                    insert.setObject(4, merger.whole());
                    insert.setObject(5, merger.part());
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
            statement.executeUpdate();
        }
    }
}
