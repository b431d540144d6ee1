package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// A contribution, to be edited or hidden, with every text that it had.
///
/// @param writer who wrote it, leading to what else is known of them
/// @param told whether they hear of what is done with it
/// @param takenBack whether its writer took it away, so that nothing can be done with it
/// @param reason why it is edited, as far as that was typed
/// @param hidingReason why it is hidden, as far as that was typed
public record ContributionFormView(
        DeskLayoutView layout,
        String notice,
        FormErrorsView errors,
        boolean mayWrite,
        String action,
        String discussionPath,
        int position,
        List<LinkView> writer,
        boolean told,
        boolean hidden,
        boolean takenBack,
        long revision,
        List<HiddenFieldView> opened,
        String markdown,
        String reason,
        String hidingReason,
        List<Edition> editions,
        List<Shown> pictures) {

    public ContributionFormView {
        writer = List.copyOf(writer);
        opened = List.copyOf(opened);
        editions = List.copyOf(editions);
        pictures = List.copyOf(pictures);
    }

    /// One text that it had.
    public record Edition(
            int number, String saved, String bodyHtml, List<ContributionPictureView> pictures) {
        public Edition {
            pictures = List.copyOf(pictures);
        }
    }

    /// A picture that it shows, which may be taken out, or showed before. Either may be erased.
    ///
    /// @param hash names it in the form
    /// @param now whether it shows it now
    /// @param out whether it was chosen to be taken out
    /// @param erased whether it was chosen to be erased
    public record Shown(
            String hash,
            ContributionPictureView picture,
            boolean now,
            boolean out,
            boolean erased) {}
}
