package nl.millenniumgemeenten.subscription.archive;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.outbox.ChangeTooLarge;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.subscription.compose.ArchivePath;
import nl.millenniumgemeenten.subscription.compose.Block;
import nl.millenniumgemeenten.subscription.compose.BlockJson;

/// Tells the world of issues, each time in the transaction of what it tells (decision 51). Whoever
/// calls it has the row of the issue, so nobody else decides about that issue meanwhile; what was
/// told is not told again.
@Singleton
public class Archive {
    private static final String TOLD =
            """
            select a.revision, a.published_at, a.sent_at, a.recipients, a.accepted, a.failed,
                   a.in_doubt, a.dropped, a.withdrawn_at, i.number, i.language, e.subject,
                   e.preheader, e.blocks,
                   array(select l.key from issue_list il join mailing_list l on l.id = il.list_id
                       where il.issue_id = i.id order by l.position, l.id) as lists,
                   array(select url from issue_link where issue_id = i.id order by link) as links
            from archived_issue a join issue i on i.id = a.issue_id
            join issue_edition e on e.issue_id = i.id and e.number = i.draft_edition
            where i.id = ?
            """;

    private static final String PUBLISHED =
            """
            insert into archived_issue (issue_id, revision, published_at)
            select i.id, 1, ? from issue i
            join issue_edition e on e.issue_id = i.id and e.number = i.draft_edition
            where i.id = ?
            on conflict (issue_id) do nothing
            """;

    private static final String SENT =
            """
            update archived_issue a
            set revision = a.revision + 1, sent_at = coalesce(i.ended_at, ?),
                recipients = coalesce(i.recipients, 0), accepted = t.sent, failed = t.failed,
                in_doubt = t.in_doubt, dropped = t.dropped
            from issue i cross join lateral (
                select coalesce(sum(sent), 0) as sent, coalesce(sum(failed), 0) as failed,
                       coalesce(sum(in_doubt), 0) as in_doubt, coalesce(sum(dropped), 0) as dropped
                from issue_tally where issue_id = i.id) t
            where a.issue_id = ? and i.id = a.issue_id and a.withdrawn_at is null
              and (a.sent_at is null
                  or (a.recipients, a.accepted, a.failed, a.in_doubt, a.dropped)
                      is distinct from
                      (coalesce(i.recipients, 0), t.sent, t.failed, t.in_doubt, t.dropped))
            """;

    private static final String WITHDRAWN =
            """
            update archived_issue set revision = revision + 1, withdrawn_at = ?
            where issue_id = ? and withdrawn_at is null
            """;

    private final Outbox outbox;
    private final JsonMapper json;
    private final InstantSource clock;

    Archive(Outbox outbox, JsonMapper json, InstantSource clock) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /// Whether what an issue says fits into what the world is told of it. It is asked before an
    /// issue begins, for its readers do not wait for what cannot be told.
    public boolean fits(
            String subject,
            String preheader,
            String language,
            List<String> lists,
            List<Block> blocks,
            List<String> links) {
        var most =
                new Told(
                                new UUID(0, 0),
                                Long.MAX_VALUE,
                                Long.MAX_VALUE,
                                subject,
                                preheader,
                                language,
                                lists,
                                blocks,
                                Instant.MAX,
                                Optional.of(Instant.MAX),
                                Long.MAX_VALUE,
                                Long.MAX_VALUE,
                                Long.MAX_VALUE,
                                Long.MAX_VALUE,
                                Long.MAX_VALUE,
                                Optional.empty(),
                                links)
                        .sent();
        return ChangeJson.write(most).length <= ChangeTooLarge.LIMIT;
    }

    /// Tells that the first mail of an issue leaves.
    public void published(Connection connection, UUID issue) throws SQLException {
        if (changes(connection, PUBLISHED, issue)) {
            outbox.add(connection, told(connection, issue).published());
        }
    }

    /// Tells how it went, unless that was told.
    ///
    /// @return whether there was something to tell
    public boolean sent(Connection connection, UUID issue) throws SQLException {
        boolean changed = changes(connection, SENT, issue);
        if (changed) {
            outbox.add(connection, told(connection, issue).sent());
        }
        return changed;
    }

    /// Tells that it is not to be read any more.
    ///
    /// @return false if nobody could read it
    public boolean withdrawn(Connection connection, UUID issue) {
        try {
            boolean changed = changes(connection, WITHDRAWN, issue);
            if (changed) {
                outbox.add(connection, told(connection, issue).withdrawn());
            }
            return changed;
        } catch (SQLException broken) {
            throw new IllegalStateException("The archive did not take a change", broken);
        }
    }

    /// @param sql with the moment and the issue as its parameters
    private boolean changes(Connection connection, String sql, UUID issue) throws SQLException {
        try (var change = connection.prepareStatement(sql)) {
            change.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            change.setObject(2, issue);
            return change.executeUpdate() == 1;
        }
    }

    private Told told(Connection connection, UUID issue) throws SQLException {
        try (var select = connection.prepareStatement(TOLD)) {
            select.setObject(1, issue);
            try (var row = select.executeQuery()) {
                row.next();
                return told(issue, row);
            }
        }
    }

    private Told told(UUID issue, ResultSet row) throws SQLException {
        var lists = row.getArray("lists");
        var links = row.getArray("links");
        return new Told(
                issue,
                row.getLong("revision"),
                row.getLong("number"),
                text(row, "subject"),
                text(row, "preheader"),
                text(row, "language"),
                Arrays.asList((String[]) lists.getArray()),
                blocks(text(row, "blocks")),
                moment(row, "published_at").orElseThrow(),
                moment(row, "sent_at"),
                row.getLong("recipients"),
                row.getLong("accepted"),
                row.getLong("failed"),
                row.getLong("in_doubt"),
                row.getLong("dropped"),
                moment(row, "withdrawn_at"),
                Arrays.asList((String[]) links.getArray()));
    }

    /// What the row says.
    private record Told(
            UUID id,
            long revision,
            long number,
            String subject,
            String preheader,
            String language,
            List<String> lists,
            List<Block> blocks,
            Instant publishedAt,
            Optional<Instant> sentAt,
            long recipients,
            long accepted,
            long failed,
            long inDoubt,
            long dropped,
            Optional<Instant> withdrawnAt,
            List<String> links) {

        IssueChange.Published published() {
            return new IssueChange.Published(
                    id,
                    revision,
                    number,
                    ArchivePath.slug(subject),
                    subject,
                    preheader,
                    language,
                    lists,
                    WebBlocks.of(blocks),
                    publishedAt,
                    links);
        }

        IssueChange.Sent sent() {
            return new IssueChange.Sent(
                    id,
                    revision,
                    number,
                    ArchivePath.slug(subject),
                    subject,
                    preheader,
                    language,
                    lists,
                    WebBlocks.of(blocks),
                    publishedAt,
                    sentAt.orElseThrow(),
                    recipients,
                    accepted,
                    failed,
                    inDoubt,
                    dropped,
                    links);
        }

        IssueChange.Withdrawn withdrawn() {
            return new IssueChange.Withdrawn(
                    id, revision, number, subject, withdrawnAt.orElseThrow(), links);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private List<Block> blocks(String written) {
        try {
            return json.readValue(written, Argument.listOf(BlockJson.class)).stream()
                    .map(BlockJson::toBlock)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
