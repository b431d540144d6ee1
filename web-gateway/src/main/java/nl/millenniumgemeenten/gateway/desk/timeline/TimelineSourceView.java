package nl.millenniumgemeenten.gateway.desk.timeline;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The form of a source, new or known.
///
/// @param opened what goes along in the form unseen
/// @param removePath where it is removed; empty for a new one
public record TimelineSourceView(
        DeskLayoutView layout,
        FormErrorsView errors,
        String action,
        List<HiddenFieldView> opened,
        List<OptionView> kinds,
        String address,
        String name,
        boolean active,
        String removePath) {

    public TimelineSourceView {
        opened = List.copyOf(opened);
        kinds = List.copyOf(kinds);
    }
}
