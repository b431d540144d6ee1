package nl.millenniumgemeenten.gateway.discuss;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// What somebody wrote in a discussion, for themselves.
///
/// @param signedIn whether this device says who they are
/// @param more whether they wrote more than is shown
public record OwnInDiscussionView(
        LayoutView layout,
        LinkView discussion,
        boolean signedIn,
        List<Own> contributions,
        boolean more) {

    public OwnInDiscussionView {
        contributions = List.copyOf(contributions);
    }

    /// One of them.
    ///
    /// @param beginning of its text
    public record Own(
            LinkView place,
            DateView writtenAt,
            String beginning,
            String editPath,
            String withdrawPath,
            List<ContributionPictureView> pictures) {

        public Own {
            pictures = List.copyOf(pictures);
        }
    }
}
