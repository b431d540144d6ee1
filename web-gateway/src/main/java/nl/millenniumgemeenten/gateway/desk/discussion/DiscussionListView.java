package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The discussions.
///
/// @param waiting how many contributions wait; empty where we could not ask
/// @param nextPath leads on in the list; empty at its end
public record DiscussionListView(
        DeskLayoutView layout,
        String notice,
        boolean mayWrite,
        String waiting,
        String queuePath,
        String settingsPath,
        String words,
        List<OptionView> states,
        List<DiscussionRowView> rows,
        String nextPath) {

    public DiscussionListView {
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }
}
