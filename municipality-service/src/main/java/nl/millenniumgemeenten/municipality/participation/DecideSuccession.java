package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.NoSuchRecord;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Editors decide whether a municipality goes on with the part of one that ended in it.
@Singleton
class DecideSuccession {
    private static final Logger LOG = LoggerFactory.getLogger(DecideSuccession.class);

    private final Participations participations;
    private final Successors successors;
    private final InstantSource clock;

    DecideSuccession(Participations participations, Successors successors, InstantSource clock) {
        this.participations = participations;
        this.successors = successors;
        this.clock = clock;
    }

    /// Which part, as the editor saw it, and what becomes of it in one successor.
    record Command(
            MunicipalityCode code,
            MunicipalityCode to,
            SuccessionDecision decision,
            Expected.Revision expected,
            Author by) {}

    /// Decides, with what that means for the successor, or says why it cannot be so.
    ///
    /// @throws NoSuchRecord if there is nothing to decide here
    @Transactional
    public Decision<Revised<Participation>> handle(Command command) {
        participations.lock();
        var known = participations.at(command.code().value(), command.expected());
        var part = known.state();
        var before =
                part.decisionFor(command.to())
                        .orElseThrow(() -> new NoSuchRecord(command.code() + ">" + command.to()));
        if (before == command.decision()) {
            return new Decision.Accepted<>(known);
        }
        return successor(part, before, command).map(_ -> decided(part, command));
    }

    private Decision<Participation> successor(
            Participation part, SuccessionDecision before, Command command) {
        var at = clock.instant();
        if (command.decision() == SuccessionDecision.CONTINUES) {
            return successors.goOn(part, command.to(), command.by(), at);
        }
        return before == SuccessionDecision.CONTINUES
                ? successors.undo(part, command.to(), command.by(), at)
                : new Decision.Accepted<>(part);
    }

    private Revised<Participation> decided(Participation part, Command command) {
        var decided =
                part.deciding(
                        command.to(),
                        command.decision(),
                        successors.firstDayWithout(command.code()));
        var recorded =
                participations.save(decided, command.expected(), command.by(), clock.instant());
        LOG.atInfo()
                .addKeyValue("municipality", command.code())
                .addKeyValue("successor", command.to())
                .addKeyValue("decision", command.decision())
                .addKeyValue("by", command.by().id())
                .log("succession decided");
        return recorded;
    }
}
