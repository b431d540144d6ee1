package nl.millenniumgemeenten.content.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.PicturesColumn;
import nl.millenniumgemeenten.content.report.ReportedContribution.Report;

/// What visitors say of contributions.
@Singleton
class Reports {
    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /// Keeps what somebody says; the same again changes nothing. False if something else was said
    /// under this id.
    boolean add(UUID id, ContributionId contribution, String reason, Instant now) {
        database.update(
                """
                insert into contribution_report (id, contribution, reason, reported_at)
                values (?, ?, ?, ?)
                on conflict on constraint contribution_report_pkey do nothing
                """,
                id,
                contribution.value(),
                reason,
                now);
        return database.any(
                """
                select from contribution_report where id = ? and contribution = ? and reason = ?
                """,
                id,
                contribution.value(),
                reason);
    }

    /// How many of a contribution nobody has looked at.
    int open(ContributionId contribution) {
        return database.first(
                        """
                        select count(*) from contribution_report
                        where contribution = ? and settled_at is null
                        """,
                        row -> row.getInt(1),
                        contribution.value())
                .orElseThrow();
    }

    /// The contributions on the site of which nobody has looked at what is said, the one of which
    /// something was said first first.
    List<ReportedContribution> list(int limit) {
        return database
                .list(
                        """
                        select contribution.id, contribution.number, contribution.position,
                               contribution.revision, contribution.discussion, discussion.title,
                               contribution.contributor, contributor.name,
                               exists (select from participant
                                   where participant.id = contributor.id) as told,
                               edition.html, edition.pictures, report.reason,
                               report.reported_at
                        from (select contribution, min(reported_at) as since
                              from contribution_report
                              where settled_at is null and exists (
                                  select from contribution
                                  join discussion on discussion.id = contribution.discussion
                                  where contribution.id = contribution_report.contribution
                                      and contribution.state = 'PUBLISHED'
                                      and discussion.state <> 'WITHDRAWN')
                              group by contribution
                              order by since, contribution
                              limit ?) reported
                        join contribution on contribution.id = reported.contribution
                        join contribution_edition edition on edition.contribution = contribution.id
                            and edition.number = contribution.edition
                        join contributor on contributor.id = contribution.contributor
                        join discussion on discussion.id = contribution.discussion
                        join contribution_report report
                            on report.contribution = contribution.id and report.settled_at is null
                        order by reported.since, contribution.id, report.reported_at, report.id
                        """,
                        Reports::reported,
                        limit)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                ReportedContribution::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ReportedContribution::together)
                .toList();
    }

    /// Somebody has looked at what was said of a contribution until a moment. What came later
    /// waits.
    void settle(ContributionId contribution, Instant seenUntil, Instant now) {
        database.update(
                """
                update contribution_report set settled_at = ?
                where contribution = ? and settled_at is null and reported_at <= ?
                """,
                now,
                contribution.value(),
                seenUntil);
    }

    /// Forgets what was said before a moment.
    void forgetBefore(Instant moment) {
        database.update("delete from contribution_report where reported_at < ?", moment);
    }

    private static ReportedContribution reported(ResultSet row) throws SQLException {
        return new ReportedContribution(
                new ContributionId(Columns.id(row, "id")),
                row.getLong("number"),
                row.getInt("position"),
                row.getLong("revision"),
                Columns.id(row, "discussion"),
                Columns.text(row, "title"),
                Columns.id(row, "contributor"),
                Columns.text(row, "name"),
                row.getBoolean("told"),
                Columns.text(row, "html"),
                List.of(
                        new Report(
                                Columns.text(row, "reason"), Columns.moment(row, "reported_at"))),
                PicturesColumn.read(row, "pictures"));
    }
}
