package nl.millenniumgemeenten.gateway.desk.subscriber;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FactView;

/// How far a file is. `rejectsPath` is empty when all of it could be read.
public record ReaderFileView(
        DeskLayoutView layout,
        BadgeView state,
        boolean busy,
        String path,
        int lines,
        int read,
        List<FactView> facts,
        String rejectsPath) {

    public ReaderFileView {
        facts = List.copyOf(facts);
    }
}
