package nl.millenniumgemeenten.gateway.following;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// The page on which somebody follows a discussion.
///
/// @param known whether this device names who takes part, so that no address is asked for
/// @param following what they get now, in words; empty of who does not follow it
/// @param stop where a button stops it; empty of who does not follow it
/// @param saved what was done just now; empty if nothing was
/// @param email what was typed as an address
public record FollowView(
        LayoutView layout,
        String discussion,
        LinkView back,
        String action,
        boolean known,
        String following,
        String stop,
        String saved,
        List<OptionView> paces,
        String email,
        String stamp,
        FormErrorsView errors) {

    public FollowView {
        paces = List.copyOf(paces);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "FollowView[hidden]";
    }
}
