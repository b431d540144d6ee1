package nl.millenniumgemeenten.gateway.desk.territory;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Asks whether a planned change is really off. `why` says why it cannot be called off; empty where
/// it can.
public record ChangeCancelView(
        DeskLayoutView layout,
        String sentence,
        String why,
        List<String> consequences,
        String action,
        String revision,
        String backPath,
        FormErrorsView errors) {
    public ChangeCancelView {
        consequences = List.copyOf(consequences);
    }
}
