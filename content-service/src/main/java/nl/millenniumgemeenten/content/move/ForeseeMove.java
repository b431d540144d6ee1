package nl.millenniumgemeenten.content.move;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.MoveContributions;
import nl.millenniumgemeenten.content.discussion.MoveContributions.Piece;

/// Counts what would move, before a moderator decides.
@Singleton
class ForeseeMove {
    private final Database database;
    private final Discussions discussions;
    private final MoveContributions move;

    ForeseeMove(Database database, Discussions discussions, MoveContributions move) {
        this.database = database;
        this.discussions = discussions;
        this.move = move;
    }

    /// What would move of a discussion: what was chosen with its answers, or everything.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    ForeseenMoveJson of(DiscussionId from, List<ContributionId> chosen) {
        discussions.at(from);
        var pieces = chosen.isEmpty() ? move.all(from) : move.withAnswers(from, chosen);
        return new ForeseenMoveJson(
                pieces.size(), told(pieces.stream().map(Piece::contributor).distinct().toList()));
    }

    private int told(List<UUID> writers) {
        return database.first(
                        "select count(*) from participant where id = any (?)",
                        row -> row.getInt(1),
                        Database.Array.ofIds(writers))
                .orElseThrow();
    }
}
