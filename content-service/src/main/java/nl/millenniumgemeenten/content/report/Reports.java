package nl.millenniumgemeenten.content.report;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.report.ReportedContribution.Report;

/// What visitors say of contributions.
@Singleton
class Reports {
    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    /// Keeps what somebody says; the same again changes nothing.
    void add(UUID id, ContributionId contribution, String reason, Instant now) {
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
        return database.list(
                """
                select contribution.id, contribution.number, contribution.position,
                       contribution.revision, contribution.discussion, discussion.title,
                       contributor.name, edition.html
                from (select contribution, min(reported_at) as since from contribution_report
                      where settled_at is null group by contribution) reported
                join contribution on contribution.id = reported.contribution
                    and contribution.state = 'PUBLISHED'
                join contribution_edition edition on edition.contribution = contribution.id
                    and edition.number = contribution.edition
                join contributor on contributor.id = contribution.contributor
                join discussion on discussion.id = contribution.discussion
                    and discussion.state <> 'WITHDRAWN'
                order by reported.since, contribution.number
                limit ?
                """,
                this::reported,
                limit);
    }

    /// Somebody has looked at all that is said of a contribution.
    void settle(ContributionId contribution, Instant now) {
        database.update(
                """
                update contribution_report set settled_at = ?
                where contribution = ? and settled_at is null
                """,
                now,
                contribution.value());
    }

    /// Forgets what was said before a moment.
    void forgetBefore(Instant moment) {
        database.update("delete from contribution_report where reported_at < ?", moment);
    }

    private ReportedContribution reported(ResultSet row) throws SQLException {
        var id = new ContributionId(Columns.id(row, "id"));
        return new ReportedContribution(
                id,
                row.getLong("number"),
                row.getInt("position"),
                row.getLong("revision"),
                Columns.id(row, "discussion"),
                Columns.text(row, "title"),
                Columns.text(row, "name"),
                Columns.text(row, "html"),
                reports(id));
    }

    private List<Report> reports(ContributionId contribution) {
        return database.list(
                """
                select reason, reported_at from contribution_report
                where contribution = ? and settled_at is null
                order by reported_at, id
                """,
                row -> new Report(Columns.text(row, "reason"), Columns.moment(row, "reported_at")),
                contribution.value());
    }
}
