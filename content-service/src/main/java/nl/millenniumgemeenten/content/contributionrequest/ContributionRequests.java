package nl.millenniumgemeenten.content.contributionrequest;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.PicturesColumn;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.mailrequest.LinkToken;

/// What waits for the link in a mail. Each link works once, for three days; of its secret we keep a
/// hash.
@Singleton
class ContributionRequests {
    static final Duration LIFE = Duration.ofDays(3);

    private static final String COLUMNS =
            "contribution, discussion, in_reply_to, name, municipality, email, markdown, html,"
                    + " pictures";

    private final Database database;
    private final Discussions discussions;

    ContributionRequests(Database database, Discussions discussions) {
        this.database = database;
        this.discussions = discussions;
    }

    /// Keeps what was asked; false if it was before.
    boolean add(ContributionRequest request, LinkToken token, Instant now) {
        return database.update(
                        """
                        insert into contribution_request
                            (hash, contribution, discussion, in_reply_to, name, municipality,
                             email, email_key, markdown, html, pictures, asked_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        on conflict on constraint contribution_request_contribution_key do nothing
                        """,
                        token.sha256(),
                        request.contribution().value(),
                        request.discussion().value(),
                        request.inReplyTo().map(ContributionId::value).orElse(null),
                        request.name(),
                        request.municipality().orElse(null),
                        request.email().value(),
                        request.email().key(),
                        request.text().markdown(),
                        request.text().html(),
                        PicturesColumn.of(request.text().pictures()),
                        now,
                        now.plus(LIFE))
                == 1;
    }

    /// Whether what waits under its id is this; also where that was moved meanwhile: with what it
    /// answers, or as part of another discussion.
    boolean holds(ContributionRequest request) {
        return database.first(
                        """
                        select discussion from contribution_request
                        where contribution = ? and in_reply_to is not distinct from ?
                            and name = ? and municipality is not distinct from ? and email = ?
                            and markdown = ? and pictures = ?::jsonb
                        """,
                        row -> new DiscussionId(Columns.id(row, "discussion")),
                        request.contribution().value(),
                        request.inReplyTo().map(ContributionId::value).orElse(null),
                        request.name(),
                        request.municipality().orElse(null),
                        request.email().value(),
                        request.text().markdown(),
                        PicturesColumn.of(request.text().pictures()))
                .filter(there ->
                        request.inReplyTo().isPresent()
                                || discussions.areOne(there, request.discussion()))
                .isPresent();
    }

    /// How many wait for links that were sent to an address after a moment.
    int askedSince(EmailAddress address, Instant moment) {
        return database.first(
                        """
                        select count(*) from contribution_request
                        where email_key = ? and asked_at > ?
                        """,
                        row -> row.getInt(1),
                        address.key(),
                        moment)
                .orElseThrow();
    }

    /// What a link is for, as long as it works.
    Optional<ContributionRequest> find(LinkToken token, Instant now) {
        return database.first(
                "select "
                        + COLUMNS
                        + " from contribution_request where hash = ? and expires_at > ?",
                ContributionRequests::request,
                token.sha256(),
                now);
    }

    /// Uses a link up: of two who try at once, one gets what it is for.
    Optional<ContributionRequest> take(LinkToken token, Instant now) {
        return database.first(
                """
                delete from contribution_request where hash = ? and expires_at > ?
                returning \
                """
                        + COLUMNS,
                ContributionRequests::request,
                token.sha256(),
                now);
    }

    /// Forgets what nobody confirmed in time.
    int forgetOver(Instant now) {
        return database.update("delete from contribution_request where expires_at <= ?", now);
    }

    private static ContributionRequest request(ResultSet row) throws SQLException {
        return new ContributionRequest(
                new ContributionId(Columns.id(row, "contribution")),
                new DiscussionId(Columns.id(row, "discussion")),
                Optional.ofNullable(Columns.idOrNull(row, "in_reply_to")).map(ContributionId::new),
                Columns.text(row, "name"),
                Optional.ofNullable(row.getString("municipality")),
                new EmailAddress(Columns.text(row, "email")),
                new WrittenText(
                        Columns.text(row, "markdown"),
                        Columns.text(row, "html"),
                        PicturesColumn.read(row, "pictures")));
    }
}
