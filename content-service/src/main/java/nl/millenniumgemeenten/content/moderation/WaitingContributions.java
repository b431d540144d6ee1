package nl.millenniumgemeenten.content.moderation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.PicturesColumn;
import nl.millenniumgemeenten.content.discussion.Writer;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.moderation.WaitingContribution.About;
import nl.millenniumgemeenten.content.moderation.WaitingContribution.Answered;
import nl.millenniumgemeenten.content.moderation.WaitingContribution.Elsewhere;

/// What waits for a moderator, and for a while what one refused.
@Singleton
class WaitingContributions {
    private static final String SELECT =
            """
            select waiting.id, waiting.discussion, discussion.number as discussion_number,
                   discussion.title, waiting.in_reply_to, answered.number as answered_number,
                   answered.position as answered_position, waiting.contributor, waiting.name,
                   waiting.municipality, waiting.markdown, waiting.html, waiting.pictures,
                   waiting.written_at, waiting.cause, waiting.original, waiting.version,
                   contributor.handle, contributor.profile,
                   exists (select from contribution
                       where contribution.id = waiting.id) as changes,
                   not exists (select from contribution
                       where contribution.contributor = waiting.contributor
                           and contribution.state = 'PUBLISHED') as first
            from waiting_contribution waiting
            join discussion on discussion.id = waiting.discussion
            join contributor on contributor.id = waiting.contributor
            left join contribution answered on answered.id = waiting.in_reply_to
            """;

    private final Database database;
    private final Discussions discussions;

    WaitingContributions(Database database, Discussions discussions) {
        this.database = database;
        this.discussions = discussions;
    }

    void add(SubmitContribution.Command command, Cause cause, Instant now) {
        add(command, cause, Optional.empty(), 1, now);
    }

    /// Keeps what came from elsewhere, where its original stands, and which of its texts it is.
    void addFromElsewhere(
            SubmitContribution.Command command, String original, int version, Instant now) {
        add(command, Cause.ELSEWHERE, Optional.of(original), version, now);
    }

    private void add(
            SubmitContribution.Command command,
            Cause cause,
            Optional<String> original,
            int version,
            Instant now) {
        database.update(
                """
                insert into waiting_contribution (id, discussion, in_reply_to, contributor, name,
                                                  municipality, markdown, html, pictures,
                                                  written_at, cause, original, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """,
                command.id().value(),
                command.discussion().value(),
                command.inReplyTo().map(ContributionId::value).orElse(null),
                command.contributor(),
                command.name(),
                command.municipality().orElse(null),
                command.text().markdown(),
                command.text().html(),
                PicturesColumn.of(command.text().pictures()),
                now,
                cause.name(),
                original.orElse(null),
                version);
    }

    /// Gives what waits another name and text; false if it does not wait.
    boolean change(ContributionId id, String name, WrittenText text, int version) {
        return database.update(
                        """
                        update waiting_contribution
                        set name = ?, markdown = ?, html = ?, version = ?
                        where id = ? and refused_at is null
                        """,
                        name,
                        text.markdown(),
                        text.html(),
                        version,
                        id.value())
                == 1;
    }

    /// It is not here any more, whether it waited or was refused.
    void forget(ContributionId id) {
        database.update("delete from waiting_contribution where id = ?", id.value());
    }

    /// The same for all that somebody wrote.
    void forgetAllOf(UUID contributor) {
        database.update("delete from waiting_contribution where contributor = ?", contributor);
    }

    /// Whether something with this id waits, or was refused.
    boolean isKnown(ContributionId id) {
        return database.any("select from waiting_contribution where id = ?", id.value());
    }

    /// Whether that waits and is what this says, by the same writer in the same place; also where
    /// that was moved meanwhile: with what it answers, or as part of another discussion.
    boolean isOf(SubmitContribution.Command command) {
        return database.first(
                        """
                        select discussion from waiting_contribution
                        where id = ? and contributor = ? and markdown = ?
                            and in_reply_to is not distinct from ? and pictures = ?::jsonb
                            and refused_at is null
                        """,
                        row -> new DiscussionId(Columns.id(row, "discussion")),
                        command.id().value(),
                        command.contributor(),
                        command.text().markdown(),
                        command.inReplyTo().map(ContributionId::value).orElse(null),
                        PicturesColumn.of(command.text().pictures()))
                .filter(there ->
                        command.inReplyTo().isPresent()
                                || discussions.areOne(there, command.discussion()))
                .isPresent();
    }

    Optional<WaitingContribution> find(ContributionId id) {
        return database.first(
                SELECT + "where waiting.id = ? and waiting.refused_at is null",
                WaitingContributions::waiting,
                id.value());
    }

    /// What waits, the oldest first.
    List<WaitingContribution> list(WaitingCursor after, int limit) {
        return database.list(
                SELECT
                        + """
                        where waiting.refused_at is null and (waiting.written_at, waiting.id) > (?, ?)
                        order by waiting.written_at, waiting.id
                        limit ?
                        """,
                WaitingContributions::waiting,
                after.writtenAt(),
                after.id(),
                limit);
    }

    /// It waits no more; false if it did not.
    boolean remove(ContributionId id) {
        return database.update(
                        "delete from waiting_contribution where id = ? and refused_at is null",
                        id.value())
                == 1;
    }

    /// Refuses what waits; false if it does not wait.
    boolean refuse(ContributionId id, RefusedAs as, String reason, Editor by, Instant now) {
        return database.update(
                        """
                        update waiting_contribution
                        set refused_at = ?, refused_by = ?, refused_by_name = ?, reason = ?,
                            refused_as = ?
                        where id = ? and refused_at is null
                        """,
                        now,
                        by.id(),
                        by.name(),
                        reason,
                        as.name(),
                        id.value())
                == 1;
    }

    /// Refuses all that waits of somebody; how many.
    int refuseAllOf(UUID contributor, String reason, Editor by, Instant now) {
        return database.update(
                """
                update waiting_contribution
                set refused_at = ?, refused_by = ?, refused_by_name = ?, reason = ?
                where contributor = ? and refused_at is null
                """,
                now,
                by.id(),
                by.name(),
                reason,
                contributor);
    }

    /// Whether it was refused for this reason.
    boolean isRefused(ContributionId id, String reason) {
        return database.any(
                "select from waiting_contribution where id = ? and reason = ?", id.value(), reason);
    }

    /// Forgets what was refused before a moment.
    void forgetRefusedBefore(Instant moment) {
        database.update("delete from waiting_contribution where refused_at < ?", moment);
    }

    private static WaitingContribution waiting(ResultSet row) throws SQLException {
        return new WaitingContribution(
                new ContributionId(Columns.id(row, "id")),
                new About(
                        new DiscussionId(Columns.id(row, "discussion")),
                        row.getLong("discussion_number"),
                        Columns.text(row, "title")),
                answered(row),
                Columns.id(row, "contributor"),
                Columns.text(row, "name"),
                Optional.ofNullable(row.getString("municipality")),
                row.getBoolean("first"),
                new WrittenText(
                        Columns.text(row, "markdown"),
                        Columns.text(row, "html"),
                        PicturesColumn.read(row, "pictures")),
                Columns.moment(row, "written_at"),
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                elsewhere(row),
                row.getBoolean("changes"),
                row.getInt("version"));
    }

    private static Optional<Elsewhere> elsewhere(ResultSet row) throws SQLException {
        return row.getString("handle") == null
                ? Optional.empty()
                : Optional.of(
                        new Elsewhere(
                                new Writer.Account(
                                        Columns.text(row, "handle"), Columns.text(row, "profile")),
                                Optional.ofNullable(row.getString("original"))));
    }

    private static Optional<Answered> answered(ResultSet row) throws SQLException {
        var id = Columns.idOrNull(row, "in_reply_to");
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Answered(
                                new ContributionId(id),
                                row.getLong("answered_number"),
                                row.getInt("answered_position")));
    }
}
