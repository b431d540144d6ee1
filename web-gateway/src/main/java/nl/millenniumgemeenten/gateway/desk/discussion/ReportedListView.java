package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// The contributions of which visitors say that something is wrong, and for each what can be done.
///
/// @param tone how the notice is meant
public record ReportedListView(
        DeskLayoutView layout,
        String notice,
        Tone tone,
        FormErrorsView errors,
        boolean mayAct,
        List<Item> items) {

    public ReportedListView {
        items = List.copyOf(items);
    }

    /// One of them.
    ///
    /// @param path under which it is hidden or settled
    /// @param sitePath its permanent address
    /// @param writerPath leads to what else is known of its writer
    /// @param told whether its writer hears of what is done with it, and why
    /// @param reason why it is hidden, as far as that was typed
    /// @param seenUntil when the newest was said that is shown
    public record Item(
            String path,
            String anchor,
            String title,
            String sitePath,
            int position,
            String name,
            String writerPath,
            boolean told,
            long revision,
            String bodyHtml,
            String reasonField,
            String reason,
            String seenUntil,
            List<Said> said,
            List<ContributionPictureView> pictures) {

        public Item {
            said = List.copyOf(said);
            pictures = List.copyOf(pictures);
        }
    }

    /// What somebody says, and when they did.
    public record Said(String reason, String moment) {}
}
