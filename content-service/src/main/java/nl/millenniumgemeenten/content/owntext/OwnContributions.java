package nl.millenniumgemeenten.content.owntext;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.moderation.SubmitContribution;
import nl.millenniumgemeenten.events.ContributorChange.Office;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// What people wrote, for themselves.
@Singleton
class OwnContributions {
    private final Database database;
    private final Contributions contributions;
    private final SubmitContribution submit;

    OwnContributions(Database database, Contributions contributions, SubmitContribution submit) {
        this.database = database;
        this.contributions = contributions;
        this.submit = submit;
    }

    /// Until the end of the transaction nobody else changes it.
    void reserve(ContributionId id) {
        database.any("select from contribution where id = ? for update", id.value());
    }

    /// What stands around a contribution.
    private record Around(
            DiscussionChange.State discussion,
            boolean toEveryone,
            UUID contributor,
            String name,
            @Nullable String office,
            @Nullable String municipality) {

        boolean isOf(Owner owner) {
            return switch (owner) {
                case Owner.Participant(var id) -> office == null && contributor.equals(id);
                case Owner.Municipality(var code) ->
                        Office.MUNICIPALITY_CONTACT.name().equals(office)
                                && code.equals(municipality);
            };
        }
    }

    /// One that is theirs.
    ///
    /// @throws ProblemException `no-such-thing`, also for what somebody else wrote
    OwnContribution at(ContributionId id, Owner owner) {
        return around(id)
                .filter(around -> around.isOf(owner))
                .flatMap(around ->
                        contributions.find(id).map(written -> own(written, around, owner)))
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING,
                                "Deze bijdrage bestaat niet, of is niet van jou."));
    }

    private OwnContribution own(Contribution written, Around around, Owner owner) {
        return switch (owner) {
            case Owner.Participant(var id) ->
                    new OwnContribution(
                            written,
                            around.discussion(),
                            around.toEveryone(),
                            new Editor(id.toString(), around.name()),
                            submit.allWait(),
                            false,
                            showsPictures(id));
            // As when they wrote it: editions remember the municipality, and nobody of it.
            case Owner.Municipality(var code) ->
                    new OwnContribution(
                            written,
                            around.discussion(),
                            true,
                            new Editor(code, around.name()),
                            false,
                            true,
                            true);
        };
    }

    private boolean showsPictures(UUID contributor) {
        return database.any(
                """
                select from contribution
                join contribution_edition edition
                    on edition.contribution = contribution.id
                    and edition.number = contribution.edition
                where contribution.contributor = ? and contribution.state = 'PUBLISHED'
                    and contribution.withdrawn_at is null and edition.pictures <> '[]'
                limit 1
                """,
                contributor);
    }

    private Optional<Around> around(ContributionId id) {
        return database.first(
                """
                select discussion.state, discussion.open_to, contributor.id as contributor,
                       contributor.name,
                       contributor.office, contributor.municipality
                from contribution
                join discussion on discussion.id = contribution.discussion
                join contributor on contributor.id = contribution.contributor
                where contribution.id = ?
                """,
                OwnContributions::around,
                id.value());
    }

    private static Around around(ResultSet row) throws SQLException {
        return new Around(
                DiscussionChange.State.valueOf(Columns.text(row, "state")),
                Openness.valueOf(Columns.text(row, "open_to")) == Openness.EVERYONE,
                Columns.id(row, "contributor"),
                Columns.text(row, "name"),
                row.getString("office"),
                row.getString("municipality"));
    }

    /// Some that were taken back before a moment, and whose texts are still there.
    List<ContributionId> takenBackBefore(Instant moment, int most) {
        return database.list(
                """
                select id from contribution
                where withdrawn_at < ? and erased_at is null
                order by withdrawn_at, id limit ?
                for update skip locked
                """,
                row -> new ContributionId(Columns.id(row, "id")),
                moment,
                most);
    }
}
