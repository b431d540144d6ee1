package nl.millenniumgemeenten.municipality.participation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.Revised;

/// The reports of municipalities, as they came in. They are never changed.
@Singleton
class Reports {
    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    private record Sent(MunicipalityCode by, Report report) {}

    /// Keeps one more.
    void add(MunicipalityCode code, Report report, Author author) {
        database.execute(
                """
                insert into participation_report
                    (code, reported_on, note, reported_at, reported_by, reported_by_name)
                values (?, ?, ?, ?, ?, ?)
                """,
                code.value(),
                report.reportedOn(),
                report.note(),
                report.reportedAt(),
                author.id(),
                author.name());
    }

    /// Those of one municipality, oldest first.
    List<Report> of(MunicipalityCode code) {
        return database
                .query(
                        """
                        select code, reported_on, note, reported_at from participation_report
                        where code = ? order by id
                        """,
                        Reports::read,
                        code.value())
                .stream()
                .map(Sent::report)
                .toList();
    }

    /// Those of all municipalities, oldest first.
    Map<MunicipalityCode, List<Report>> all() {
        return database
                .query(
                        """
                        select code, reported_on, note, reported_at from participation_report
                        order by id
                        """,
                        Reports::read)
                .stream()
                .collect(groupingBy(Sent::by, mapping(Sent::report, toList())));
    }

    /// A participation with its reports, as somebody may read it.
    ParticipationJson json(Revised<Participation> revised, Authentication reader) {
        return ParticipationJson.of(revised, of(revised.state().code()), Reader.of(reader));
    }

    private static Sent read(ResultSet row) throws SQLException {
        return new Sent(
                new MunicipalityCode(row.getString("code")),
                new Report(
                        row.getObject("reported_on", LocalDate.class),
                        row.getString("note"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()));
    }
}
