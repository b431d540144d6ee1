package nl.millenniumgemeenten.gateway.discuss;

import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;

/// The form to edit what one wrote.
///
/// @param action where it goes
/// @param revision of the contribution that they see
/// @param until when it can be edited; without text where that is not known now
/// @param withdrawPath where one takes it back
public record EditOwnView(
        LayoutView layout,
        String action,
        LinkView contribution,
        LinkView discussion,
        String revision,
        String markdown,
        DateView until,
        String withdrawPath,
        FormErrorsView errors,
        PictureRowsView pictures) {

    /// Nothing of what was written.
    @Override
    public String toString() {
        return "EditOwnView[" + action + "]";
    }
}
