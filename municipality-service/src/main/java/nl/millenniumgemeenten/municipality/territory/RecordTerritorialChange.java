package nl.millenniumgemeenten.municipality.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.municipality.Municipalities;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Fault;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records a territorial change between municipalities that the register knows.
@Singleton
public class RecordTerritorialChange {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTerritorialChange.class);

    private final TerritorialChanges changes;
    private final Municipalities municipalities;
    private final InstantSource clock;

    RecordTerritorialChange(
            TerritorialChanges changes, Municipalities municipalities, InstantSource clock) {
        this.changes = changes;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /// A territorial change as it should be.
    public record Command(TerritorialChange change, Expected expected, Author by) {}

    /// Stores and announces the change, unless it names a code that is not in the register.
    @Transactional
    public Decision<Revised<TerritorialChange>> handle(Command command) {
        var change = command.change();
        var unknown =
                municipalities.unknown(
                        Stream.concat(change.from().stream(), change.to().stream()).toList());
        var faults = new ArrayList<Fault>();
        faults.addAll(faults("from", change.from(), unknown));
        faults.addAll(faults("to", change.to(), unknown));
        return Decision.of(faults, () -> record(command));
    }

    private Revised<TerritorialChange> record(Command command) {
        var recorded =
                changes.save(command.change(), command.expected(), command.by(), clock.instant());
        LOG.atInfo()
                .addKeyValue("change", command.change().id())
                .addKeyValue("status", command.change().status())
                .addKeyValue("revision", recorded.revision())
                .addKeyValue("by", command.by().id())
                .log("territorial change recorded");
        return recorded;
    }

    private static List<Fault> faults(
            String field, List<MunicipalityCode> codes, Set<MunicipalityCode> unknown) {
        return IntStream.range(0, codes.size())
                .filter(index -> unknown.contains(codes.get(index)))
                .mapToObj(index ->
                        new Fault(field + "/" + index, "Deze gemeente staat niet in het register."))
                .toList();
    }
}
