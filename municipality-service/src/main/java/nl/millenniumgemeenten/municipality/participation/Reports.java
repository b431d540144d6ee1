package nl.millenniumgemeenten.municipality.participation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Report> of(MunicipalityCode code, Reader reader) {
        return of(List.of(code), reader).getOrDefault(code, List.of());
    }

    /// Those of some municipalities, oldest first. The notes are read only for who may read them.
    private Map<MunicipalityCode, List<Report>> of(
            Collection<MunicipalityCode> codes, Reader reader) {
        return database
                .query(
                        """
                        select code, reported_on, case when ? then note else '' end as note,
                            reported_at
                        from participation_report where code = any (?) order by id
                        """,
                        Reports::read,
                        reader.readsReports(),
                        codes.stream().map(MunicipalityCode::value).toArray(String[]::new))
                .stream()
                .collect(groupingBy(Sent::by, mapping(Sent::report, toList())));
    }

    /// A participation with its reports, as somebody may read it now.
    ParticipationJson json(Revised<Participation> revised, Authentication reader) {
        return json(revised, Optional.empty(), reader);
    }

    /// A participation with its reports, as somebody may read it.
    ///
    /// @param known the moment whose knowledge is asked; now where it is absent
    ParticipationJson json(
            Revised<Participation> revised, Optional<Instant> known, Authentication reader) {
        return json(List.of(revised), known, reader).getFirst();
    }

    /// Participations with their reports, as somebody may read them. A report need not change a
    /// participation, so it can have come after the revision that it stands beside.
    ///
    /// @param known the moment whose knowledge is asked; now where it is absent
    List<ParticipationJson> json(
            List<Revised<Participation>> all, Optional<Instant> known, Authentication bearer) {
        var reader = Reader.of(bearer);
        var sent = of(all.stream().map(revised -> revised.state().code()).toList(), reader);
        return all.stream()
                .map(revised ->
                        ParticipationJson.of(
                                revised,
                                until(
                                        known.orElse(Instant.MAX),
                                        sent.getOrDefault(revised.state().code(), List.of())),
                                reader))
                .toList();
    }

    /// Those that had come at a moment.
    static List<Report> until(Instant moment, List<Report> reports) {
        return reports.stream().filter(report -> !report.reportedAt().isAfter(moment)).toList();
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
