package nl.millenniumgemeenten.content.contributionpicture;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.media.OwnedPictures.Kept;

/// Which pictures were sent for which contribution, whether that shows them or not.
@Singleton
class KeptPictures {
    /// Nothing shows it on the site or before the desk. Earlier texts that are kept count, too.
    private static final String NOTHING_PLACED_SHOWS_IT =
            """
            not exists (
                select from contribution_edition edition
                where edition.contribution = picture.contribution and edition.pictures
                    @> jsonb_build_array(jsonb_build_object('hash', picture.hash)))
            and not exists (
                select from waiting_contribution waiting
                where waiting.id = picture.contribution and waiting.pictures
                    @> jsonb_build_array(jsonb_build_object('hash', picture.hash)))
            """;

    /// Neither does anything of which the link was not used yet.
    private static final String NOTHING_SHOWS_IT =
            NOTHING_PLACED_SHOWS_IT
                    + """
                    and not exists (
                        select from contribution_request request
                        where request.contribution = picture.contribution and request.pictures
                            @> jsonb_build_array(jsonb_build_object('hash', picture.hash)))
                    """;

    private final Database database;

    KeptPictures(Database database) {
        this.database = database;
    }

    /// Remembers one; what is sent again is kept as long as what is new.
    ///
    /// @return false for one that is being removed at this moment
    boolean add(ContributionId contribution, String hash, Instant now) {
        return database.update(
                        """
                        insert into contribution_picture (hash, contribution, kept_at)
                        values (?, ?, ?)
                        on conflict (hash) do update set kept_at = excluded.kept_at
                            where contribution_picture.going_at is null
                        """,
                        hash,
                        contribution.value(),
                        now)
                == 1;
    }

    /// Whether so many were sent since a moment that nobody has placed: nobody signed in to them
    /// and no moderator can see them.
    boolean manyUnplaced(Instant since, int many) {
        return database.list(
                                "select hash from contribution_picture picture where kept_at > ? and "
                                        + NOTHING_PLACED_SHOWS_IT
                                        + " limit ?",
                                row -> Columns.text(row, "hash"),
                                since,
                                many)
                        .size()
                >= many;
    }

    /// Whether there is a contribution with this id, on the site or waiting, of somebody else than
    /// who sends pictures for it.
    boolean isOfAnother(ContributionId contribution, Sender sender) {
        return switch (sender) {
            case Sender.Stranger() ->
                    database.any(
                            """
                            select from contribution where id = ?
                            union all
                            select from waiting_contribution where id = ?
                            """,
                            contribution.value(),
                            contribution.value());
            case Sender.Participant(var id) ->
                    database.any(
                            """
                            select from contribution where id = ? and contributor <> ?
                            union all
                            select from waiting_contribution where id = ? and contributor <> ?
                            """,
                            contribution.value(),
                            id,
                            contribution.value(),
                            id);
            case Sender.Contact() ->
                    database.any(
                            """
                            select from contribution
                            join contributor on contributor.id = contribution.contributor
                            where contribution.id = ?
                                and contributor.office is distinct from 'MUNICIPALITY_CONTACT'
                            union all
                            select from waiting_contribution where id = ?
                            """,
                            contribution.value(),
                            contribution.value());
        };
    }

    /// How many were sent for a contribution.
    int count(ContributionId contribution) {
        return database.first(
                        "select count(*) from contribution_picture where contribution = ?",
                        row -> row.getInt(1),
                        contribution.value())
                .orElseThrow();
    }

    /// All that were sent for a contribution and stay.
    List<Kept> of(ContributionId contribution) {
        return database.list(
                """
                select file.hash, file.media_type, file.width, file.height
                from contribution_picture picture join media_file file on file.hash = picture.hash
                where picture.contribution = ? and picture.going_at is null
                """,
                KeptPictures::kept,
                contribution.value());
    }

    /// Marks some that nothing shows and that were sent before a moment: from now on nobody can
    /// name them, and they go.
    void markUnused(Instant before, int most, Instant now) {
        database.update(
                "update contribution_picture set going_at = ? where hash in ("
                        + "select hash from contribution_picture picture"
                        + " where kept_at < ? and going_at is null and "
                        + NOTHING_SHOWS_IT
                        + " order by kept_at limit ? for update skip locked)",
                now,
                before,
                most);
    }

    /// Some that go, also those that somebody else began to remove and did not finish.
    List<String> going(int most) {
        return database.list(
                """
                select hash from contribution_picture
                where going_at is not null order by going_at, hash limit ?
                """,
                row -> Columns.text(row, "hash"),
                most);
    }

    /// Forgets one that went.
    void forget(String hash) {
        database.update(
                "delete from contribution_picture where hash = ? and going_at is not null", hash);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Columns.text(row, "hash"),
                Columns.text(row, "media_type"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
