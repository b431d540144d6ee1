package nl.millenniumgemeenten.content.owntext;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.ContributionPictureJson;
import nl.millenniumgemeenten.content.discussion.PicturesColumn;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// What a contribution said before: what its writer replaced, and not what the desk took away.
@Singleton
class ContributionHistory {
    private final Database database;

    ContributionHistory(Database database) {
        this.database = database;
    }

    /// The texts that everybody may read, the newest first, which is how it is now.
    ///
    /// @throws ProblemException `no-such-thing` for what nobody can read
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    ContributionHistoryJson of(ContributionId id) {
        var texts =
                database.list(
                        """
                        select edition.number, edition.html, edition.pictures, edition.saved_at
                        from contribution
                        join discussion on discussion.id = contribution.discussion
                        join contribution_edition edition on edition.contribution = contribution.id
                        where contribution.id = ? and contribution.state = 'PUBLISHED'
                            and discussion.state <> 'WITHDRAWN'
                            and (edition.in_history or edition.number = contribution.edition)
                        order by edition.number desc
                        """,
                        ContributionHistory::text,
                        id.value());
        if (texts.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NO_SUCH_THING, "Deze bijdrage bestaat niet, of is verborgen.");
        }
        return new ContributionHistoryJson(texts, isWhole(texts));
    }

    private static boolean isWhole(List<ContributionHistoryJson.TextJson> texts) {
        return texts.getFirst().edition() == texts.size();
    }

    private static ContributionHistoryJson.TextJson text(ResultSet row) throws SQLException {
        return new ContributionHistoryJson.TextJson(
                row.getInt("number"),
                Columns.text(row, "html"),
                Columns.moment(row, "saved_at"),
                ContributionPictureJson.of(PicturesColumn.read(row, "pictures")));
    }
}
