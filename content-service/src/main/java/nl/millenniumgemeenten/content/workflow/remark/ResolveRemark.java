package nl.millenniumgemeenten.content.workflow.remark;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Says that a remark was dealt with.
@Singleton
public class ResolveRemark {
    private final Remarks remarks;
    private final InstantSource clock;

    ResolveRemark(Remarks remarks, InstantSource clock) {
        this.remarks = remarks;
        this.clock = clock;
    }

    /// The remark, and who dealt with it.
    public record Command(Item item, UUID remark, Editor by) {}

    /// Stores it; of a remark that was dealt with already nothing changes.
    ///
    /// @throws ProblemException `no-such-thing`
    @Transactional
    public void handle(Command command) {
        var remark =
                remarks.take(command.item(), command.remark())
                        .orElseThrow(() ->
                                new ProblemException(
                                        ProblemType.NO_SUCH_THING, "Deze opmerking bestaat niet."));
        remarks.saveResolution(remark.resolved(command.by(), clock.instant()));
    }
}
