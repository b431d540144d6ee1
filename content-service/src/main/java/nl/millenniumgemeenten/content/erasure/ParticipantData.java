package nl.millenniumgemeenten.content.erasure;

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
import nl.millenniumgemeenten.content.discussion.PicturesColumn;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.participant.Participant;
import nl.millenniumgemeenten.content.readingposition.ReadingPositions;

/// What stands of a participant in all tables.
@Singleton
class ParticipantData {
    private final Database database;
    private final Measures measures;
    private final ReadingPositions positions;

    ParticipantData(Database database, Measures measures, ReadingPositions positions) {
        this.database = database;
        this.measures = measures;
        this.positions = positions;
    }

    /// Of what editors changed it is what the participant wrote; what they replaced themselves is
    /// there too, as long as it is kept.
    KnownOfParticipant of(Participant participant) {
        var confirmedAt =
                database.first(
                                "select confirmed_at from participant where id = ?",
                                row -> Columns.moment(row, "confirmed_at"),
                                participant.id())
                        .orElseThrow();
        var texts =
                database.list(
                        """
                        select discussion.title, contribution.number, own.markdown,
                               case when own.is_newest then contribution.written_at
                                   else own.saved_at end as written_at,
                               '' as reason,
                               case when not own.is_newest then 'REPLACED'
                                   when contribution.withdrawn_at is not null then 'TAKEN_BACK'
                                   when contribution.state = 'HIDDEN' then 'HIDDEN'
                                   else 'ON_SITE' end as standing,
                               own.pictures
                        from contribution
                        join lateral (
                            select markdown, pictures, saved_at,
                                   row_number() over (order by edition.number desc) = 1 as is_newest
                            from contribution_edition edition
                            where edition.contribution = contribution.id
                                and edition.saved_by = contribution.contributor::text
                        ) own on own.is_newest or own.markdown <> ''
                        join discussion on discussion.id = contribution.discussion
                        where contribution.contributor = ?
                        union all
                        select discussion.title, null, waiting.markdown, waiting.written_at,
                               coalesce(waiting.reason, ''),
                               case when waiting.refused_at is null then 'WAITS' else 'REFUSED' end,
                               waiting.pictures
                        from waiting_contribution waiting
                        join discussion on discussion.id = waiting.discussion
                        where waiting.contributor = ?
                        union all
                        select discussion.title, null, request.markdown, request.asked_at, '',
                               'UNCONFIRMED', request.pictures
                        from contribution_request request
                        join discussion on discussion.id = request.discussion
                        where request.email_key = ?
                        order by written_at desc
                        """,
                        ParticipantData::text,
                        participant.id(),
                        participant.id(),
                        participant.email().key());
        return new KnownOfParticipant(
                participant,
                confirmedAt,
                texts,
                measures.about(participant.id()),
                positions.of(participant.id()));
    }

    /// Everything that they put on the site, the first first. Nobody else changes it until the end
    /// of the transaction.
    List<ContributionId> contributions(UUID contributor) {
        return database.list(
                "select id from contribution where contributor = ? order by written_at, id"
                        + " for update",
                row -> new ContributionId(Columns.id(row, "id")),
                contributor);
    }

    /// Forgets the address and all that stands beside it, what never came on the site, and mails
    /// that have not left.
    void remove(Participant participant) {
        var key = participant.email().key();
        database.update("delete from participant where id = ?", participant.id());
        database.update("delete from waiting_contribution where contributor = ?", participant.id());
        database.update("delete from contribution_request where email_key = ?", key);
        database.update("delete from mail_request where lower(recipient) = ?", key);
    }

    /// Forgets under which name they wrote what is on the site.
    void removeName(UUID contributor, String instead) {
        database.update(
                """
                update contribution_edition edition set saved_by_name = ?
                from contribution
                where contribution.id = edition.contribution and contribution.contributor = ?
                    and edition.saved_by = contribution.contributor::text
                """,
                instead,
                contributor);
    }

    void add(UUID contributor, boolean contributions, int repeats, Instant repeatAt) {
        database.update(
                """
                insert into participant_erasure (contributor, contributions, repeats, repeat_at)
                values (?, ?, ?, ?)
                on conflict (contributor) do update
                set contributions = excluded.contributions, repeats = excluded.repeats,
                    repeat_at = excluded.repeat_at
                """,
                contributor,
                contributions,
                repeats,
                repeatAt);
    }

    /// Whether an erasure is to be told again.
    boolean isErasing(UUID contributor) {
        return database.any("select from participant_erasure where contributor = ?", contributor);
    }

    /// An erasure that is to be told again.
    record Due(UUID contributor, boolean contributions, int repeats) {}

    /// One that is due, which nobody else works at until the end of the transaction.
    Optional<Due> due(Instant now) {
        return database.first(
                """
                select contributor, contributions, repeats from participant_erasure
                where repeat_at <= ? order by repeat_at limit 1
                for update skip locked
                """,
                row ->
                        new Due(
                                Columns.id(row, "contributor"),
                                row.getBoolean("contributions"),
                                row.getInt("repeats")),
                now);
    }

    void repeatAgain(UUID contributor, Instant at) {
        database.update(
                """
                update participant_erasure set repeats = repeats - 1, repeat_at = ?
                where contributor = ?
                """,
                at,
                contributor);
    }

    void done(UUID contributor) {
        database.update("delete from participant_erasure where contributor = ?", contributor);
    }

    private static KnownOfParticipant.Text text(ResultSet row) throws SQLException {
        return new KnownOfParticipant.Text(
                Columns.text(row, "title"),
                Optional.ofNullable(row.getObject("number", Long.class)),
                Columns.text(row, "markdown"),
                Columns.moment(row, "written_at"),
                Columns.text(row, "reason"),
                KnownOfParticipant.Standing.valueOf(Columns.text(row, "standing")),
                PicturesColumn.read(row, "pictures"));
    }
}
