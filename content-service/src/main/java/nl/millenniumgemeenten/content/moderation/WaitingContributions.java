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
import nl.millenniumgemeenten.content.discussion.PicturesColumn;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.moderation.WaitingContribution.About;
import nl.millenniumgemeenten.content.moderation.WaitingContribution.Answered;

/// What waits for a moderator, and for a while what one refused.
@Singleton
class WaitingContributions {
    private static final String SELECT =
            """
            select waiting.id, waiting.discussion, discussion.number as discussion_number,
                   discussion.title, waiting.in_reply_to, answered.number as answered_number,
                   answered.position as answered_position, waiting.contributor, waiting.name,
                   waiting.municipality, waiting.markdown, waiting.html, waiting.pictures,
                   waiting.written_at,
                   waiting.cause,
                   not exists (select from contribution
                       where contribution.contributor = waiting.contributor
                           and contribution.state = 'PUBLISHED') as first
            from waiting_contribution waiting
            join discussion on discussion.id = waiting.discussion
            left join contribution answered on answered.id = waiting.in_reply_to
            """;

    private final Database database;

    WaitingContributions(Database database) {
        this.database = database;
    }

    void add(SubmitContribution.Command command, Cause cause, Instant now) {
        database.update(
                """
                insert into waiting_contribution (id, discussion, in_reply_to, contributor, name,
                                                  municipality, markdown, html, pictures,
                                                  written_at, cause)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
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
                cause.name());
    }

    /// Whether something with this id waits, or was refused.
    boolean isKnown(ContributionId id) {
        return database.any("select from waiting_contribution where id = ?", id.value());
    }

    /// Whether that waits and is what this says, by the same writer in the same place.
    boolean isOf(SubmitContribution.Command command) {
        return database.any(
                """
                select from waiting_contribution
                where id = ? and contributor = ? and discussion = ? and markdown = ?
                    and in_reply_to is not distinct from ? and pictures = ?::jsonb
                    and refused_at is null
                """,
                command.id().value(),
                command.contributor(),
                command.discussion().value(),
                command.text().markdown(),
                command.inReplyTo().map(ContributionId::value).orElse(null),
                PicturesColumn.of(command.text().pictures()));
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
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf));
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
