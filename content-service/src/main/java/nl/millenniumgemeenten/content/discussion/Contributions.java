package nl.millenniumgemeenten.content.discussion;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;

/// The contributions. Saving always tells the change to the world.
@Singleton
public class Contributions {
    private static final String SELECT =
            """
            select contribution.id, contribution.number, contribution.discussion,
                   contribution.position, contribution.in_reply_to, contribution.contributor,
                   contribution.revision, contribution.state, contribution.written_at,
                   contribution.changed_at,
                   (contribution.withdrawn_at is not null or contribution.erased_at is not null)
                       as taken_back,
                   edition.number as edition_number, edition.markdown, edition.html,
                   edition.pictures,
                   edition.saved_at, edition.saved_by, edition.saved_by_name
            from contribution
            join contribution_edition edition
                on edition.contribution = contribution.id and edition.number = contribution.edition
            """;

    private final Database database;
    private final Outbox outbox;

    Contributions(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    public Optional<Contribution> find(ContributionId id) {
        return database.first(
                SELECT + "where contribution.id = ?", Contributions::contribution, id.value());
    }

    /// @throws ProblemException `no-such-thing`
    Contribution at(ContributionId id) {
        return find(id).orElseThrow(() ->
                new ProblemException(ProblemType.NO_SUCH_THING, "Deze bijdrage bestaat niet."));
    }

    /// @throws StaleRevision if somebody else changed it since
    Contribution at(ContributionId id, long revision) {
        var found = at(id);
        if (found.revision() != revision) {
            throw new StaleRevision(found.revision());
        }
        return found;
    }

    /// What was written in a discussion, in its order, after a position.
    List<Contribution> in(DiscussionId discussion, int after, int limit) {
        return database.list(
                SELECT
                        + """
                        where contribution.discussion = ? and contribution.position > ?
                        order by contribution.position
                        limit ?
                        """,
                Contributions::contribution,
                discussion.value(),
                after,
                limit);
    }

    /// Every saved version, newest first.
    List<Edition<WrittenText>> editions(ContributionId id) {
        return database.list(
                """
                select number as edition_number, markdown, html, pictures, saved_at, saved_by,
                       saved_by_name
                from contribution_edition where contribution = ?
                order by number desc
                """,
                Contributions::edition,
                id.value());
    }

    long nextNumber() {
        return database.first("select nextval('contribution_number')", row -> row.getLong(1))
                .orElseThrow();
    }

    void add(Contribution contribution) {
        database.update(
                """
                insert into contribution (id, number, discussion, position, in_reply_to,
                                          contributor, revision, state, edition, written_at,
                                          changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                contribution.id().value(),
                contribution.number(),
                contribution.discussion().value(),
                contribution.position(),
                contribution.inReplyTo().map(ContributionId::value).orElse(null),
                contribution.contributor(),
                contribution.revision(),
                contribution.state().name(),
                contribution.current().number(),
                contribution.writtenAt(),
                contribution.changedAt());
        addEdition(contribution);
        outbox.add(contribution.change());
    }

    /// Stores a contribution with a text that is new.
    void saveTextAndTell(Contribution contribution) {
        update(contribution);
        addEdition(contribution);
        outbox.add(contribution.change());
    }

    /// Stores a contribution with the text it had.
    void saveAndTell(Contribution contribution) {
        update(contribution);
        outbox.add(contribution.change());
    }

    /// Stores a contribution with a text that is new, by who wrote it: everybody can read what it
    /// was before.
    void saveRevisedTextAndTell(Contribution contribution) {
        saveTextAndTell(contribution);
        database.update(
                "update contribution_edition set in_history = true"
                        + " where contribution = ? and number = ?",
                contribution.id().value(),
                contribution.current().number() - 1);
    }

    /// From now on, only the desk reads what it was before.
    void endHistory(ContributionId id) {
        database.update(
                "update contribution_edition set in_history = false"
                        + " where contribution = ? and in_history",
                id.value());
    }

    /// Stores that who wrote it took it away.
    void saveTakenBackAndTell(Contribution contribution) {
        saveAndTell(contribution);
        database.update(
                "update contribution set withdrawn_at = ? where id = ?",
                contribution.changedAt(),
                contribution.id().value());
    }

    void eraseTexts(ContributionId id, Instant now) {
        database.update(
                "update contribution set erased_at = coalesce(erased_at, ?) where id = ?",
                now,
                id.value());
        database.update(
                """
                update contribution_edition set markdown = '', html = '', pictures = '[]'
                where contribution = ?
                """,
                id.value());
    }

    /// Takes some pictures out of every text that a contribution had, so that nobody sees them any
    /// more.
    ///
    /// @return whether there were any
    public boolean erasePictures(ContributionId id, List<String> hashes) {
        return database.update(
                        """
                        update contribution_edition edition
                        set pictures = coalesce((
                            select jsonb_agg(shown.picture order by shown.place)
                            from jsonb_array_elements(edition.pictures)
                                with ordinality as shown (picture, place)
                            where shown.picture ->> 'hash' <> all (?)), '[]')
                        where edition.contribution = ? and exists (
                            select from jsonb_array_elements(edition.pictures) as shown (picture)
                            where shown.picture ->> 'hash' = any (?))
                        """,
                        Database.Array.ofTexts(hashes),
                        id.value(),
                        Database.Array.ofTexts(hashes))
                > 0;
    }

    /// Takes the pictures out of texts that were replaced before a moment and which the
    /// contribution does not show now: somebody took them out.
    public void forgetPicturesTakenOut(Instant before) {
        database.update(
                """
                update contribution_edition edition
                set pictures = coalesce((
                    select jsonb_agg(shown.picture order by shown.place)
                    from jsonb_array_elements(edition.pictures)
                        with ordinality as shown (picture, place)
                    where current.pictures @> jsonb_build_array(
                        jsonb_build_object('hash', shown.picture -> 'hash'))), '[]')
                from contribution
                join contribution_edition current
                    on current.contribution = contribution.id
                    and current.number = contribution.edition
                join contribution_edition next on next.contribution = contribution.id
                where edition.contribution = contribution.id
                    and next.number = edition.number + 1 and next.saved_at < ?
                    and edition.pictures <> '[]' and exists (
                        select from jsonb_array_elements(edition.pictures) as shown (picture)
                        where not current.pictures @> jsonb_build_array(
                            jsonb_build_object('hash', shown.picture -> 'hash')))
                """,
                before);
    }

    private void update(Contribution contribution) {
        int changed =
                database.update(
                        """
                        update contribution
                        set revision = ?, state = ?, edition = ?, changed_at = ?
                        where id = ? and revision = ?
                        """,
                        contribution.revision(),
                        contribution.state().name(),
                        contribution.current().number(),
                        contribution.changedAt(),
                        contribution.id().value(),
                        contribution.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(contribution.id()).revision());
        }
    }

    private void addEdition(Contribution contribution) {
        var edition = contribution.current();
        database.update(
                """
                insert into contribution_edition (contribution, number, markdown, html, pictures,
                                                  saved_at, saved_by, saved_by_name)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                """,
                contribution.id().value(),
                edition.number(),
                edition.content().markdown(),
                edition.content().html(),
                PicturesColumn.of(edition.content().pictures()),
                edition.at(),
                edition.by().id(),
                edition.by().name());
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                new ContributionId(Columns.id(row, "id")),
                row.getLong("number"),
                new DiscussionId(Columns.id(row, "discussion")),
                row.getInt("position"),
                Optional.ofNullable(Columns.idOrNull(row, "in_reply_to")).map(ContributionId::new),
                Columns.id(row, "contributor"),
                row.getLong("revision"),
                State.valueOf(Columns.text(row, "state")),
                row.getBoolean("taken_back"),
                edition(row),
                Columns.moment(row, "written_at"),
                Columns.moment(row, "changed_at"));
    }

    private static Edition<WrittenText> edition(ResultSet row) throws SQLException {
        return new Edition<>(
                row.getInt("edition_number"),
                new WrittenText(
                        Columns.text(row, "markdown"),
                        Columns.text(row, "html"),
                        PicturesColumn.read(row, "pictures")),
                new Editor(Columns.text(row, "saved_by"), Columns.text(row, "saved_by_name")),
                Columns.moment(row, "saved_at"));
    }
}
