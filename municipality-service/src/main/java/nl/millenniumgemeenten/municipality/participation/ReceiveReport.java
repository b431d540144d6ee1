package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A municipality tells how it goes: it is back from a hold the same day, and need not report again
/// for a while.
@Singleton
class ReceiveReport {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiveReport.class);

    private final Participations participations;
    private final Municipalities municipalities;
    private final Successors successors;
    private final Reports reports;
    private final ReportPeriod period;
    private final InstantSource clock;

    ReceiveReport(
            Participations participations,
            Municipalities municipalities,
            Successors successors,
            Reports reports,
            ReportPeriod period,
            InstantSource clock) {
        this.participations = participations;
        this.municipalities = municipalities;
        this.successors = successors;
        this.reports = reports;
        this.period = period;
        this.clock = clock;
    }

    /// What a municipality tells.
    record Command(MunicipalityCode code, String note, Expected.Revision expected, Author by) {}

    /// Keeps the report, and announces what it changes. Of a municipality that is no more nothing
    /// is reported.
    @Transactional
    public Decision<Revised<Participation>> handle(Command command) {
        var at = clock.instant();
        var known = participations.at(command.code().value(), command.expected());
        var reporter = municipalities.find(command.code().value()).orElseThrow().state();
        if (!reporter.existence().includes(Calendar.day(at))) {
            return Decision.refused("note", gone(reporter));
        }
        return known.state()
                .reported(Calendar.day(at), period.length())
                .map(next -> recorded(next, command, at));
    }

    private String gone(Municipality reporter) {
        var names =
                successors.of(reporter.code()).stream()
                        .map(Municipality::name)
                        .collect(Collectors.joining(" of "));
        return reporter.name()
                + " bestaat niet meer."
                + (names.isEmpty() ? "" : " Een rapportage kan nu komen van " + names + ".");
    }

    private Revised<Participation> recorded(Participation next, Command command, Instant at) {
        reports.add(command.code(), new Report(Calendar.day(at), command.note(), at), command.by());
        var recorded = participations.save(next, command.expected(), command.by(), at);
        LOG.atInfo()
                .addKeyValue("municipality", command.code())
                .addKeyValue("revision", recorded.revision())
                .addKeyValue("by", command.by().id())
                .log("report received");
        return recorded;
    }
}
