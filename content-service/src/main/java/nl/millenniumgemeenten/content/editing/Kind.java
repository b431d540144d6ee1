package nl.millenniumgemeenten.content.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;

/// A kind of content, as what goes over all kinds sees it: the workflow, schedules, preview links.
/// Every kind is a bean of this type. All methods join the transaction that is running.
public interface Kind {

    /// The name in addresses and tables, such as `news-articles`.
    String name();

    /// How things stand with one item.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`
    Standing standing(UUID id);

    /// What lists tell of items, without their texts; of one that is not there, nothing.
    List<Newest> newest(Collection<UUID> ids);

    /// Makes an edition of an item what visitors see, whether or not it is the newest one, and
    /// tells the world.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException why it can't be, such as
    ///   `path-taken`
    Standing publish(UUID id, int edition, long expectedRevision);

    /// Takes an item off the site and tells the world.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException why it can't be
    Standing withdraw(UUID id, long expectedRevision);

    /// The newest edition of an item: its title and its number.
    record Newest(UUID id, String title, int edition) {
        /// Of a row with `id`, `title` and `number`.
        public static Newest of(ResultSet row) throws SQLException {
            return new Newest(
                    Columns.id(row, "id"), Columns.text(row, "title"), row.getInt("number"));
        }
    }

    /// The moment of one item.
    ///
    /// @param title that of the draft
    /// @param draftEdition the newest edition
    /// @param liveEdition what visitors see; 0 if they see nothing
    /// @param madeBy who saved the first edition
    record Standing(
            UUID id,
            long revision,
            String title,
            int draftEdition,
            int liveEdition,
            String state,
            Editor madeBy) {}
}
