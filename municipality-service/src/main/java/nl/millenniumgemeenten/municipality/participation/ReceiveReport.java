package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
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
    private final Reports reports;
    private final ReportPeriod period;
    private final InstantSource clock;

    ReceiveReport(
            Participations participations,
            Reports reports,
            ReportPeriod period,
            InstantSource clock) {
        this.participations = participations;
        this.reports = reports;
        this.period = period;
        this.clock = clock;
    }

    /// What a municipality tells.
    record Command(MunicipalityCode code, String note, Expected.Revision expected, Author by) {}

    /// Keeps the report, and announces what it changes.
    @Transactional
    public Decision<Revised<Participation>> handle(Command command) {
        var at = clock.instant();
        var known = participations.at(command.code().value(), command.expected());
        return known.state()
                .reported(Calendar.day(at), period.length())
                .map(next -> recorded(next, command, at));
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
