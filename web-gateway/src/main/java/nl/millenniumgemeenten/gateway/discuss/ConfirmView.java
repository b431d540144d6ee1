package nl.millenniumgemeenten.gateway.discuss;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// What somebody wrote, before they say that it was them.
///
/// @param action where the button goes
/// @param discussion the title of the discussion
/// @param bodyHtml what will stand on the site
public record ConfirmView(
        LayoutView layout,
        String action,
        String discussion,
        String name,
        String bodyHtml,
        List<ContributionPictureView> pictures) {

    public ConfirmView {
        pictures = List.copyOf(pictures);
    }

    /// Nothing of who wrote it, nor of what, and not the link.
    @Override
    public String toString() {
        return "ConfirmView[hidden]";
    }
}
