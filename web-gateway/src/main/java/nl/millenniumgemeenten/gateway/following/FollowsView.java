package nl.millenniumgemeenten.gateway.following;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;

/// All that somebody follows, behind the link of a mail.
///
/// @param hint the address, masked
/// @param action where a form changes how often mail comes
/// @param stopAll where a button stops all of it
/// @param saved what was done just now; empty if nothing was
public record FollowsView(
        LayoutView layout,
        String hint,
        String action,
        String stopAll,
        String saved,
        List<Followed> follows) {

    public FollowsView {
        follows = List.copyOf(follows);
    }

    /// A discussion that is followed.
    ///
    /// @param pace what comes now, in words
    /// @param otherPace what a button would change that to
    /// @param otherLabel the words on that button
    /// @param stop where a button stops it
    public record Followed(
            long number,
            String title,
            String path,
            DateView since,
            String pace,
            String otherPace,
            String otherLabel,
            String stop) {}
}
