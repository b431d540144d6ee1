package nl.millenniumgemeenten.subscription.discussion;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributorChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.Topic;
import org.jsoup.nodes.Entities;

/// Keeps what the topics tell of discussions, on the connection of whoever reads them.
public final class DiscussionRows {
    /// What was written longer ago is told to nobody any more, so it need not be here.
    public static final Duration TOLD_WITHIN = Duration.ofDays(7);

    private final Connection connection;
    private final InstantSource clock;
    private final MergedFollows merged;

    public DiscussionRows(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
        this.merged = new MergedFollows(connection, clock);
    }

    /// The topics will be read from their beginning, perhaps those of another cluster, which counts
    /// its own revisions.
    public void startAnew() throws SQLException {
        for (var table : List.of("known_discussion", "known_contributor", "known_contribution")) {
            try (var update =
                    connection.prepareStatement("update " + table + " set revision = 0")) {
                update.executeUpdate();
            }
        }
    }

    /// Keeps a message that is newer than what is here.
    public void keep(Change change) throws SQLException {
        switch (change) {
            case DiscussionChange.Recorded discussion -> discussion(discussion);
            case ContributorChange.Recorded contributor -> contributor(contributor);
            case ContributionChange.Recorded contribution -> contribution(contribution);
            default -> {}
        }
    }

    /// What was erased is gone from here as well.
    public void erase(Topic topic, String key) throws SQLException {
        switch (topic) {
            case DISCUSSIONS -> delete("known_discussion", key);
            case CONTRIBUTIONS -> delete("known_contribution", key);
            case CONTRIBUTORS -> delete("known_contributor", key);
            default -> {}
        }
    }

    private void delete(String table, String key) throws SQLException {
        try (var delete =
                connection.prepareStatement("delete from " + table + " where id::text = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    private void discussion(DiscussionChange.Recorded discussion) throws SQLException {
        merged.waitForOthers();
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into known_discussion as k
                            (id, revision, number, slug, title, withdrawn, merged_into, merged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set revision = excluded.revision, number = excluded.number,
                            slug = excluded.slug, title = excluded.title,
                            withdrawn = excluded.withdrawn, merged_into = excluded.merged_into,
                            merged_at = excluded.merged_at
                        where k.revision < excluded.revision
                        """)) {
            upsert.setObject(1, discussion.id());
            upsert.setLong(2, discussion.revision());
            upsert.setLong(3, discussion.number());
            upsert.setString(4, discussion.slug());
            upsert.setString(5, discussion.title());
            upsert.setBoolean(6, discussion.state() == DiscussionChange.State.WITHDRAWN);
            upsert.setObject(7, discussion.mergedInto());
            upsert.setObject(
                    8,
                    discussion.mergedInto() == null
                            ? null
                            : discussion.changedAt().atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE);
            upsert.executeUpdate();
        }
        merged.carryFollows();
    }

    private void contributor(ContributorChange.Recorded contributor) throws SQLException {
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into known_contributor as k (id, revision, name) values (?, ?, ?)
                        on conflict (id) do update
                        set revision = excluded.revision, name = excluded.name
                        where k.revision < excluded.revision
                        """)) {
            upsert.setObject(1, contributor.id());
            upsert.setLong(2, contributor.revision());
            upsert.setString(3, contributor.name());
            upsert.executeUpdate();
        }
    }

    private void contribution(ContributionChange.Recorded contribution) throws SQLException {
        if (contribution.writtenAt().isBefore(clock.instant().minus(TOLD_WITHIN))) {
            return;
        }
        try (var upsert =
                connection.prepareStatement(
                        """
                        insert into known_contribution as k (id, revision, number, discussion,
                            contributor, hidden, body_html, written_at, written_in)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set revision = excluded.revision, number = excluded.number,
                            discussion = excluded.discussion, contributor = excluded.contributor,
                            hidden = excluded.hidden, body_html = excluded.body_html,
                            written_at = excluded.written_at, written_in = excluded.written_in
                        where k.revision < excluded.revision
                        """)) {
            upsert.setObject(1, contribution.id());
            upsert.setLong(2, contribution.revision());
            upsert.setLong(3, contribution.number());
            upsert.setObject(4, contribution.discussion());
            upsert.setObject(5, contribution.contributor());
            upsert.setBoolean(6, contribution.state() == ContributionChange.State.HIDDEN);
            upsert.setString(7, html(contribution));
            moment(upsert, 8, contribution.writtenAt());
            upsert.setObject(9, writtenIn(contribution));
            if (upsert.executeUpdate() > 0 && !contribution.earlierPlaces().isEmpty()) {
                tellAgain(contribution.id());
            }
        }
    }

    /// What moved may have been told before to all who could hear of it where it stood then. Who
    /// can where it stands now is told, too: nobody is told twice.
    private void tellAgain(UUID contribution) throws SQLException {
        try (var delete =
                connection.prepareStatement(
                        "delete from told_contribution where contribution = ?")) {
            delete.setObject(1, contribution);
            delete.executeUpdate();
        }
    }

    /// Where it stood first.
    private static UUID writtenIn(ContributionChange.Recorded contribution) {
        return contribution.earlierPlaces().stream()
                .findFirst()
                .map(ContributionChange.EarlierPlace::discussion)
                .orElse(contribution.discussion());
    }

    /// The text with its pictures, each by what it shows in words: no mail shows them.
    private static String html(ContributionChange.Recorded contribution) {
        return contribution.pictures().stream()
                .map(picture -> "<figure>" + Entities.escape(picture.alternative()) + "</figure>")
                .collect(Collectors.joining("", contribution.bodyHtml(), ""));
    }

    private static void moment(PreparedStatement statement, int index, Instant moment)
            throws SQLException {
        statement.setObject(index, moment.atOffset(ZoneOffset.UTC));
    }
}
