package nl.millenniumgemeenten.content.workflow.review;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// What waits for review.
@Singleton
public class Reviews {
    private static final String SELECT =
            """
            select kind, item, edition, note, requested_at, requested_by, requested_by_name
            from review
            """;

    private final Database database;

    Reviews(Database database) {
        this.database = database;
    }

    /// The review of an item, if it waits for one.
    public Optional<Review> of(Item item) {
        return database.first(
                SELECT + "where kind = ? and item = ?", Reviews::review, item.kind(), item.id());
    }

    /// The review of an item, if it is still of the edition that somebody saw.
    ///
    /// @throws ProblemException `not-now` if it does not wait for review, `stale-revision` if
    ///   another edition does
    Review seen(Item item, long edition) {
        var review =
                of(item).orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NOT_NOW,
                                "Dit ligt niet meer ter beoordeling. Misschien heeft iemand anders"
                                        + " er net over besloten."));
        if (review.edition() != edition) {
            throw new ProblemException(
                    ProblemType.STALE_REVISION,
                    "Ter beoordeling ligt nu versie %d, en niet wat je zag."
                            .formatted(review.edition()));
        }
        return review;
    }

    /// What waits, the longest waiting first, after a place in that list.
    List<Review> oldest(ReviewCursor after, int limit) {
        return database.list(
                SELECT + "where (requested_at, item) > (?, ?) order by requested_at, item limit ?",
                Reviews::review,
                after.at(),
                after.item(),
                limit);
    }

    /// Stores a review, in the place of an earlier one.
    void put(Review review) {
        database.update(
                """
                insert into review (kind, item, edition, note, requested_at, requested_by,
                                    requested_by_name)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint review_pkey do update
                set edition = excluded.edition, note = excluded.note,
                    requested_at = excluded.requested_at, requested_by = excluded.requested_by,
                    requested_by_name = excluded.requested_by_name
                """,
                review.item().kind(),
                review.item().id(),
                review.edition(),
                review.note(),
                review.at(),
                review.by().id(),
                review.by().name());
    }

    /// Ends the review of an item, if there is one.
    public void end(Item item) {
        database.update("delete from review where kind = ? and item = ?", item.kind(), item.id());
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                new Item(Columns.text(row, "kind"), Columns.id(row, "item")),
                row.getInt("edition"),
                Columns.text(row, "note"),
                new Editor(
                        Columns.text(row, "requested_by"), Columns.text(row, "requested_by_name")),
                Columns.moment(row, "requested_at"));
    }
}
