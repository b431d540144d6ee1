package nl.millenniumgemeenten.content.move;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.MoveContributions.Piece;

/// What hangs on contributions that moved and goes with them: how far people had read, and what is
/// to answer them and waits. What is said of a contribution, its earlier texts and the measures
/// point to the contribution itself and need nothing.
@Singleton
class MovedAlong {
    private final Database database;

    MovedAlong(Database database) {
        this.database = database;
    }

    /// Takes along what hangs on these, which stand after this place now.
    void handle(DiscussionId from, DiscussionId to, int end, List<Piece> moved) {
        carryReading(from, to, end);
        for (var table : List.of("waiting_contribution", "contribution_request")) {
            carryAnswers(table, to, moved);
        }
    }

    /// What hangs on a discussion that became part of another.
    void handleAll(DiscussionId from, DiscussionId to) {
        database.update("delete from reading_position where discussion = ?", from.value());
        for (var table : List.of("waiting_contribution", "contribution_request")) {
            carryAll(table, from, to);
        }
    }

    /// Who had read all that stood there has also read of what came what they read where it stood.
    /// For who had not, it stands after what they have not read, too.
    private void carryReading(DiscussionId from, DiscussionId to, int end) {
        database.update(
                """
                insert into reading_position as reading (participant, discussion, position, read_at)
                select read.participant, ?, moved.position, read.read_at
                from reading_position read
                join participant on participant.id = read.participant
                join lateral (
                    select contribution.position
                    from left_place place
                    join contribution on contribution.id = place.contribution
                    where place.discussion = read.discussion and place.position <= read.position
                        and contribution.discussion = ? and contribution.position > ?
                    order by place.position desc limit 1
                ) moved on true
                where read.discussion = ?
                    and (? = 0 or exists (select from reading_position there
                        where there.participant = read.participant and there.discussion = ?
                            and there.position >= ?))
                order by read.participant
                for key share of participant
                on conflict (participant, discussion) do update
                set position = greatest(reading.position, excluded.position)
                """,
                to.value(),
                to.value(),
                end,
                from.value(),
                end,
                to.value(),
                end);
    }

    /// Whatever somebody else is placing or confirming at this moment finds its way by itself, as
    /// soon as they get a place for it: waiting for them would be to wait for each other.
    private void carryAnswers(String table, DiscussionId to, List<Piece> moved) {
        database.update(
                """
                update %s set discussion = ?
                where ctid = any (array(
                    select ctid from %s where in_reply_to = any (?) for update skip locked))
                """
                        .formatted(table, table),
                to.value(),
                Database.Array.ofIds(moved.stream().map(piece -> piece.id().value()).toList()));
    }

    private void carryAll(String table, DiscussionId from, DiscussionId to) {
        database.update(
                """
                update %s set discussion = ?
                where ctid = any (array(
                    select ctid from %s where discussion = ? for update skip locked))
                """
                        .formatted(table, table),
                to.value(),
                from.value());
    }
}
