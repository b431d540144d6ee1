package nl.millenniumgemeenten.content.discussion;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.problem.StaleRevision;

/// Moves contributions to the end of another discussion, in a transaction that is there and has
/// reserved both. However many they are, it takes as many statements; only telling the world takes
/// one of each.
@Singleton
public class MoveContributions {
    private final Database database;
    private final Discussions discussions;
    private final Contributions contributions;
    private final InstantSource clock;

    MoveContributions(
            Database database,
            Discussions discussions,
            Contributions contributions,
            InstantSource clock) {
        this.database = database;
        this.discussions = discussions;
        this.contributions = contributions;
        this.clock = clock;
    }

    /// One that moves, and who wrote it.
    public record Piece(ContributionId id, UUID contributor) {}

    /// One as a moderator saw it.
    public record Seen(ContributionId id, long revision) {}

    /// All that stands in a discussion.
    public List<Piece> all(DiscussionId from) {
        return database.list(
                "select id, contributor from contribution where discussion = ?",
                MoveContributions::piece,
                from.value());
    }

    /// Those of a discussion that were chosen, and what answers them.
    public List<Piece> withAnswers(DiscussionId from, Collection<ContributionId> chosen) {
        var ids = Database.Array.ofIds(chosen.stream().map(ContributionId::value).toList());
        return database.list(
                """
                select id, contributor from contribution
                where discussion = ? and (id = any (?) or in_reply_to = any (?))
                """,
                MoveContributions::piece,
                from.value(),
                ids,
                ids);
    }

    /// Whether all of these stand in a discussion, or stood there before they were moved.
    public boolean areOrWereIn(DiscussionId discussion, Collection<ContributionId> asked) {
        return !database.any(
                """
                select from unnest(?::uuid[]) as asked (id)
                where not exists (select from contribution
                        where contribution.id = asked.id and contribution.discussion = ?)
                    and not exists (select from left_place place
                        where place.contribution = asked.id and place.discussion = ?)
                """,
                Database.Array.ofIds(asked.stream().map(ContributionId::value).toList()),
                discussion.value(),
                discussion.value());
    }

    /// Until the end of the transaction nobody else changes these. In the order in which whoever
    /// else changes several takes them.
    ///
    /// @throws StaleRevision if one is not, or not any more, as it was seen
    public void reserve(List<Piece> pieces, Collection<Seen> seen) {
        var revisions = new HashMap<ContributionId, Long>();
        database.list(
                """
                select id, revision from contribution where id = any (?)
                order by written_at, id for update
                """,
                row ->
                        revisions.put(
                                new ContributionId(Columns.id(row, "id")), row.getLong("revision")),
                ids(pieces));
        for (var one : seen) {
            long now = revisions.getOrDefault(one.id(), 0L);
            if (now != one.revision()) {
                throw new StaleRevision(now);
            }
        }
    }

    /// Moves them, in the order in which they stand. What answers something that stays answers
    /// nothing any more.
    ///
    /// @return the place after which they stand now
    public int within(DiscussionId from, DiscussionId to, List<Piece> pieces) {
        int end = discussions.places(to);
        var ids = ids(pieces);
        var now = clock.instant();
        database.update(
                """
                with moving as (
                    select id, position, row_number() over (order by position) as nth,
                           case when in_reply_to in (select unnest(?::uuid[])) then in_reply_to end
                               as answers,
                           (select count(*) from left_place place
                            where place.contribution = contribution.id) as left_before
                    from contribution where id = any (?)
                ), leaving as (
                    insert into left_place (discussion, position, contribution, ordinal, left_at)
                    select ?, position, id, left_before + 1, ? from moving
                )
                update contribution
                set discussion = ?, position = ? + moving.nth, in_reply_to = moving.answers,
                    revision = revision + 1, changed_at = ?
                from moving where moving.id = contribution.id
                """,
                ids,
                ids,
                from.value(),
                now,
                to.value(),
                end,
                now);
        discussions.moved(from, to, pieces.size());
        contributions.tellAfter(to, end);
        return end;
    }

    private static Database.Array ids(List<Piece> pieces) {
        return Database.Array.ofIds(pieces.stream().map(piece -> piece.id().value()).toList());
    }

    private static Piece piece(ResultSet row) throws SQLException {
        return new Piece(new ContributionId(Columns.id(row, "id")), Columns.id(row, "contributor"));
    }
}
