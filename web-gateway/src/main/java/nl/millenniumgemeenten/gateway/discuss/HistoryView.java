package nl.millenniumgemeenten.gateway.discuss;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DateView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;
import nl.millenniumgemeenten.gateway.merge.ComparedRowView;

/// What a contribution said before: one of its texts, beside the one that it replaced.
///
/// @param whole whether every text that it had is there
/// @param versions all texts, the newest first
/// @param before when the earlier text was written, in words; empty for the first one
/// @param rows both texts beside each other
/// @param bodyHtml the text, where there is no earlier one
/// @param pictures those of the text that the contribution still shows
/// @param goneNow what the others showed, in words: whoever took them out did not want them seen
public record HistoryView(
        LayoutView layout,
        LinkView contribution,
        LinkView discussion,
        boolean whole,
        List<Version> versions,
        String before,
        String after,
        List<ComparedRowView> rows,
        String bodyHtml,
        List<ContributionPictureView> pictures,
        List<String> goneNow) {

    public HistoryView {
        versions = List.copyOf(versions);
        rows = List.copyOf(rows);
        pictures = List.copyOf(pictures);
        goneNow = List.copyOf(goneNow);
    }

    /// A text that can be chosen.
    public record Version(String path, DateView writtenAt, boolean chosen) {}
}
