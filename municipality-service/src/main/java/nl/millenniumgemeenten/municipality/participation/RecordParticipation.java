package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.municipality.goal.Goals;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records the participation of a municipality that the register knows, in goals that exist. If the
/// municipality has ended, what becomes of its part is to be decided.
@Singleton
public class RecordParticipation {
    private static final Logger LOG = LoggerFactory.getLogger(RecordParticipation.class);

    private final Participations participations;
    private final Municipalities municipalities;
    private final Goals goals;
    private final Successors successors;
    private final InstantSource clock;

    RecordParticipation(
            Participations participations,
            Municipalities municipalities,
            Goals goals,
            Successors successors,
            InstantSource clock) {
        this.participations = participations;
        this.municipalities = municipalities;
        this.goals = goals;
        this.successors = successors;
        this.clock = clock;
    }

    /// A participation as it should be.
    public record Command(Participation participation, Expected expected, Author by) {}

    /// The facts of a participation as they should be.
    record OfFacts(MunicipalityCode code, Facts facts, Expected expected, Author by) {}

    /// Stores and announces the facts; all else that is known of the participation stays. Refuses
    /// facts that what was decided of its successors would undo at once.
    @Transactional
    public Decision<Revised<Participation>> handle(OfFacts command) {
        participations.lock();
        var participation =
                participations
                        .find(command.code().value())
                        .map(known -> known.state().with(command.facts()))
                        .orElseGet(() -> Participation.of(command.code(), command.facts()));
        var undone = undone(participation);
        return undone.isEmpty()
                ? handle(new Command(participation, command.expected(), command.by()))
                : new Decision.Refused<>(undone);
    }

    private List<Fault> undone(Participation participation) {
        if (successors.foreseen(participation).facts().equals(participation.facts())) {
            return List.of();
        }
        return List.of(
                new Fault(
                        participation.status() == Status.ENDED ? "endedOn" : "status",
                        "Deze deelname eindigde met de gemeente, omdat geen opvolger ermee doorgaat."
                                + " Wijzig eerst wat er van de deelname wordt."));
    }

    /// Stores and announces the participation, unless it names what is not in the register.
    @Transactional
    public Decision<Revised<Participation>> handle(Command command) {
        participations.lock();
        return Decision.of(faults(command.participation()), () -> record(command));
    }

    private Revised<Participation> record(Command command) {
        var participation = successors.foreseen(command.participation());
        var at = clock.instant();
        var code = participation.code();
        participations.save(participation, command.expected(), command.by(), at);
        successors.settle(code, command.by(), at);
        var recorded = participations.find(code.value()).orElseThrow();
        LOG.atInfo()
                .addKeyValue("municipality", code)
                .addKeyValue("status", participation.status())
                .addKeyValue("revision", recorded.revision())
                .addKeyValue("by", command.by().id())
                .log("participation recorded");
        return recorded;
    }

    private List<Fault> faults(Participation participation) {
        var faults = new ArrayList<Fault>();
        if (!municipalities.unknown(List.of(participation.code())).isEmpty()) {
            faults.add(new Fault("code", "Deze gemeente staat niet in het register."));
        }
        faults.addAll(goals.unknown(participation.goals()));
        return faults;
    }
}
