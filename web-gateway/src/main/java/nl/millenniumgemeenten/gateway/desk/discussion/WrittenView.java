package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// A contribution in a discussion at the desk.
///
/// @param writer who wrote it, leading to what else is known of them
/// @param takenBack whether its writer took it away, so that nothing can be done with it
/// @param answers what it is a reply to, in words; empty for none
public record WrittenView(
        int position,
        List<LinkView> writer,
        String written,
        String edited,
        String answers,
        boolean hidden,
        boolean takenBack,
        String bodyHtml,
        String editPath,
        String quotePath,
        String replyPath,
        List<ContributionPictureView> pictures) {

    public WrittenView {
        writer = List.copyOf(writer);
        pictures = List.copyOf(pictures);
    }
}
