package nl.millenniumgemeenten.content.conduct;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.conduct.ContributorRecord.About;
import nl.millenniumgemeenten.content.conduct.ContributorRecord.Counts;
import nl.millenniumgemeenten.content.conduct.ContributorRecord.Place;
import nl.millenniumgemeenten.content.conduct.ContributorRecord.Standing;
import nl.millenniumgemeenten.content.conduct.ContributorRecord.Text;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.measure.Measures;

/// Reads what the desk knows of who writes in discussions.
@Singleton
class ContributorRecords {
    /// More than that tells a moderator nothing new.
    private static final int MOST = 50;

    private final Database database;
    private final Contributors contributors;
    private final Measures measures;

    ContributorRecords(Database database, Contributors contributors, Measures measures) {
        this.database = database;
        this.contributors = contributors;
        this.measures = measures;
    }

    /// What is known of one, at one moment.
    @ReadOnly(isolation = Isolation.REPEATABLE_READ)
    Optional<ContributorRecord> find(UUID id) {
        return contributors
                .writer(id)
                .map(writer ->
                        new ContributorRecord(
                                writer, since(id), counts(id), texts(id), measures.about(id)));
    }

    private Optional<Instant> since(UUID id) {
        return database.first(
                        """
                        select coalesce(
                            (select joined_at from participant where id = ?),
                            (select min(written_at) from contribution where contributor = ?))
                            as since
                        """,
                        row -> Optional.ofNullable(Columns.momentOrNull(row, "since")),
                        id,
                        id)
                .orElseThrow();
    }

    private Counts counts(UUID id) {
        return database.first(
                        """
                        select
                            (select count(*) from contribution
                             where contributor = ? and state = 'PUBLISHED') as on_site,
                            (select count(*) from contribution
                             where contributor = ? and state = 'HIDDEN'
                                 and withdrawn_at is null and erased_at is null) as hidden,
                            (select count(*) from contribution
                             where contributor = ?
                                 and (withdrawn_at is not null or erased_at is not null))
                                as taken_back,
                            (select count(*) from waiting_contribution
                             where contributor = ? and refused_at is null) as waiting,
                            (select count(*) from waiting_contribution
                             where contributor = ? and refused_at is not null) as refused,
                            (select count(*) from contribution
                             where contributor = ? and exists (select from contribution_report report
                                 where report.contribution = contribution.id)) as reported
                        """,
                        row ->
                                new Counts(
                                        row.getInt("on_site"),
                                        row.getInt("hidden"),
                                        row.getInt("taken_back"),
                                        row.getInt("waiting"),
                                        row.getInt("refused"),
                                        row.getInt("reported")),
                        id,
                        id,
                        id,
                        id,
                        id,
                        id)
                .orElseThrow();
    }

    private List<Text> texts(UUID id) {
        return database.list(
                """
                (select contribution.id, contribution.discussion, discussion.title,
                        contribution.number, contribution.position, edition.html,
                        contribution.written_at,
                        case when contribution.withdrawn_at is not null
                                  or contribution.erased_at is not null then 'TAKEN_BACK'
                             when contribution.state = 'HIDDEN' then 'HIDDEN'
                             else 'ON_SITE' end as standing,
                        '' as reason,
                        (select count(*) from contribution_report report
                         where report.contribution = contribution.id) as reports
                 from contribution
                 join contribution_edition edition on edition.contribution = contribution.id
                     and edition.number = contribution.edition
                 join discussion on discussion.id = contribution.discussion
                 where contribution.contributor = ?
                 order by contribution.written_at desc, contribution.id
                 limit ?)
                union all
                (select waiting.id, waiting.discussion, discussion.title, null, null, waiting.html,
                        waiting.written_at,
                        case when waiting.refused_at is null then 'WAITS' else 'REFUSED' end,
                        coalesce(waiting.reason, ''), 0
                 from waiting_contribution waiting
                 join discussion on discussion.id = waiting.discussion
                 where waiting.contributor = ?
                 order by waiting.written_at desc, waiting.id
                 limit ?)
                order by written_at desc, id
                limit ?
                """,
                ContributorRecords::text,
                id,
                MOST,
                id,
                MOST,
                MOST);
    }

    private static Text text(ResultSet row) throws SQLException {
        var position = Columns.numberOrNull(row, "position");
        return new Text(
                Columns.id(row, "id"),
                new About(Columns.id(row, "discussion"), Columns.text(row, "title")),
                position == null
                        ? Optional.empty()
                        : Optional.of(new Place(row.getLong("number"), position)),
                Columns.text(row, "html"),
                Columns.moment(row, "written_at"),
                Standing.valueOf(Columns.text(row, "standing")),
                Columns.text(row, "reason"),
                row.getInt("reports"));
    }
}
