package nl.millenniumgemeenten.gateway.desk;

import nl.millenniumgemeenten.gateway.layout.BadgeView;

/// A page or article in a list of the desk. `depth` is how deep it stands in the tree, 0 at the
/// top; `address` is its public path; `changed` says when it was last saved, and by whom.
public record ContentRowView(
        String title, int depth, String editPath, String address, BadgeView state, String changed) {

    /// The depth that is drawn: deeper than four looks like four.
    public int drawnDepth() {
        return Math.min(depth, 4);
    }
}
