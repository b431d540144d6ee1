package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;

/// Which contributions wait for the desk.
///
/// @param mostLinks as it was typed; empty where links do not matter
public record DiscussionSettingsView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        boolean mayChange,
        String action,
        long revision,
        List<HiddenFieldView> opened,
        boolean firstWaits,
        boolean laterWait,
        String mostLinks,
        boolean spamWaits) {

    public DiscussionSettingsView {
        opened = List.copyOf(opened);
    }
}
