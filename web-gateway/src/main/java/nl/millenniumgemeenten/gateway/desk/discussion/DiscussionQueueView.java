package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// The contributions that wait, and for each what can be done with it.
///
/// @param tone how the notice is meant
/// @param after the place in the queue behind which these stand; empty for its start
/// @param nextPath leads on in the queue; empty at its end
/// @param acted whether something was just done here: the keyboard goes on where it was
public record DiscussionQueueView(
        DeskLayoutView layout,
        String notice,
        Tone tone,
        FormErrorsView errors,
        boolean mayAct,
        String path,
        String settingsPath,
        String after,
        List<WaitingView> items,
        String nextPath,
        boolean acted) {

    public DiscussionQueueView {
        items = List.copyOf(items);
    }
}
