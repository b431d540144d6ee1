package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Editors put a participation on hold, from a day on until the municipality reports.
@Singleton
class PutOnHold {
    private static final Logger LOG = LoggerFactory.getLogger(PutOnHold.class);

    private final Participations participations;
    private final Municipalities municipalities;
    private final InstantSource clock;

    PutOnHold(Participations participations, Municipalities municipalities, InstantSource clock) {
        this.participations = participations;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /// Whose part, as the editor saw it, and from when.
    record Command(MunicipalityCode code, LocalDate since, Expected.Revision expected, Author by) {}

    /// Stores and announces it, unless the municipality takes no part then.
    @Transactional
    public Decision<Revised<Participation>> handle(Command command) {
        var known = participations.at(command.code().value(), command.expected());
        boolean exists =
                municipalities
                        .find(command.code().value())
                        .filter(there -> there.state().existence().includes(command.since()))
                        .isPresent();
        if (!exists) {
            return Decision.refused("since", "Op deze dag bestaat de gemeente niet.");
        }
        return known.state().putOnHold(command.since()).map(held -> recorded(held, command));
    }

    private Revised<Participation> recorded(Participation held, Command command) {
        var recorded = participations.save(held, command.expected(), command.by(), clock.instant());
        LOG.atInfo()
                .addKeyValue("municipality", command.code())
                .addKeyValue("since", command.since())
                .addKeyValue("by", command.by().id())
                .log("participation on hold");
        return recorded;
    }
}
