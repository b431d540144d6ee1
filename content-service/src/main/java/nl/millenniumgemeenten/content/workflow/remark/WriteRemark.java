package nl.millenniumgemeenten.content.workflow.remark;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kinds;
import nl.millenniumgemeenten.content.workflow.Item;

/// Writes a remark on a piece of content.
@Singleton
public class WriteRemark {
    private final Kinds kinds;
    private final Remarks remarks;
    private final InstantSource clock;

    WriteRemark(Kinds kinds, Remarks remarks, InstantSource clock) {
        this.kinds = kinds;
        this.remarks = remarks;
        this.clock = clock;
    }

    /// The item, and what is said about it.
    public record Command(Item item, String text, Editor by) {}

    /// Stores the remark.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing`
    @Transactional
    public void handle(Command command) {
        var item = command.item();
        var known = new Item(item.kind(), kinds.named(item.kind()).standing(item.id()).id());
        remarks.add(Remark.of(known, command.text(), command.by(), clock.instant()));
    }
}
