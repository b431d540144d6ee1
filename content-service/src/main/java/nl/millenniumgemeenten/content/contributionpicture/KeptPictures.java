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
    /// Nothing that was written shows it: on the site, before the desk, or before its link was
    /// used. Earlier texts that are kept count, too.
    private static final String NOTHING_SHOWS_IT =
            """
            not exists (
                select from contribution_edition edition
                where edition.contribution = picture.contribution and edition.pictures
                    @> jsonb_build_array(jsonb_build_object('hash', picture.hash)))
            and not exists (
                select from waiting_contribution waiting
                where waiting.id = picture.contribution and waiting.pictures
                    @> jsonb_build_array(jsonb_build_object('hash', picture.hash)))
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
    void add(ContributionId contribution, String hash, Instant now) {
        database.update(
                """
                insert into contribution_picture (hash, contribution, kept_at) values (?, ?, ?)
                on conflict (hash) do update set kept_at = excluded.kept_at
                """,
                hash,
                contribution.value(),
                now);
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

    /// All that were sent for a contribution.
    List<Kept> of(ContributionId contribution) {
        return database.list(
                """
                select file.hash, file.media_type, file.width, file.height
                from contribution_picture picture join media_file file on file.hash = picture.hash
                where picture.contribution = ?
                """,
                KeptPictures::kept,
                contribution.value());
    }

    /// Lets go of some that nothing shows and that were sent before a moment, in whichever
    /// instance.
    ///
    /// @return their hashes
    List<String> removeUnused(Instant before, int most) {
        return database.list(
                "delete from contribution_picture where hash in ("
                        + "select hash from contribution_picture picture where kept_at < ? and "
                        + NOTHING_SHOWS_IT
                        + " order by kept_at limit ? for update skip locked)"
                        + " returning hash",
                row -> Columns.text(row, "hash"),
                before,
                most);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Columns.text(row, "hash"),
                Columns.text(row, "media_type"),
                row.getInt("width"),
                row.getInt("height"));
    }
}
