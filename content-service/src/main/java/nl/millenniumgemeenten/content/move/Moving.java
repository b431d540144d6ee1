package nl.millenniumgemeenten.content.move;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.content.conduct.ReasonField;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.discussion.MoveContributions;
import nl.millenniumgemeenten.content.discussion.MoveContributions.Piece;
import nl.millenniumgemeenten.content.discussion.MoveContributions.Seen;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.measure.Measure;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;

/// What moving, splitting and merging have in common, in a transaction that is there and has
/// reserved both discussions. After the discussions come who wrote there, then what they wrote,
/// then what hangs on it: always in this order, so that nobody who does something else with one of
/// them waits for this while this waits for them.
@Singleton
class Moving {
    private final Database database;
    private final MoveContributions move;
    private final MovedAlong along;
    private final Participants participants;
    private final Measures measures;
    private final InstantSource clock;

    Moving(
            Database database,
            MoveContributions move,
            MovedAlong along,
            Participants participants,
            Measures measures,
            InstantSource clock) {
        this.database = database;
        this.move = move;
        this.along = along;
        this.participants = participants;
        this.measures = measures;
        this.clock = clock;
    }

    /// Why, and who decided.
    record Because(Optional<String> reason, Editor by) {}

    /// Moves them to the end of the other discussion, and tells each of their writers once.
    ///
    /// @param seen those that the moderator saw, as they saw them
    /// @throws ProblemException `invalid` without a reason where somebody is to be told, or where
    ///   they may not write
    /// @throws StaleRevision if one is not, or not any more, as it was seen
    void handle(
            Discussion from,
            Discussion to,
            List<Piece> pieces,
            Collection<Seen> seen,
            Because because) {
        var told = participants.keep(pieces.stream().map(Piece::contributor).distinct().toList());
        Targets.requireWelcome(from, to, !told.isEmpty());
        if (!told.isEmpty() && because.reason().isEmpty()) {
            throw ReasonField.missing();
        }
        move.reserve(pieces, seen);
        int end = move.within(from.id(), to.id(), pieces);
        along.handle(from.id(), to.id(), end, pieces);
        because.reason().ifPresent(reason -> tell(from, to, end, told, reason, because.by()));
    }

    private void tell(
            Discussion from, Discussion to, int end, Set<UUID> told, String reason, Editor by) {
        var now = clock.instant();
        for (var first : firsts(to, end, told)) {
            measures.add(
                    Measure.with(
                            first.contribution(),
                            first.writer(),
                            Measure.Kind.MOVE,
                            reason,
                            by,
                            now));
            participants.tellMoved(
                    first.writer(),
                    from.subject().title(),
                    to.subject().title(),
                    first.number(),
                    reason,
                    now);
        }
    }

    /// The first that somebody wrote of what moved.
    private record First(UUID writer, ContributionId contribution, long number) {}

    private List<First> firsts(Discussion to, int end, Set<UUID> writers) {
        return database.list(
                """
                select distinct on (contributor) contributor, id, number from contribution
                where discussion = ? and position > ? and contributor = any (?)
                order by contributor, position
                """,
                Moving::first,
                to.id().value(),
                end,
                Database.Array.ofIds(List.copyOf(writers)));
    }

    private static First first(ResultSet row) throws SQLException {
        return new First(
                Columns.id(row, "contributor"),
                new ContributionId(Columns.id(row, "id")),
                row.getLong("number"));
    }
}
