package nl.millenniumgemeenten.gateway.desk.discussion;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;

/// A contribution that waits.
///
/// @param path where it is placed and refused
/// @param anchor the name of its place in the page
/// @param reasonField the name of the field for the reason
/// @param answers what it is a reply to, in words; empty for none
/// @param writerPath leads to what else is known of its writer
/// @param elsewhere the account in the fediverse from which it was written: none or one
/// @param originalPath where it stands there; empty of what was written here
/// @param told whether its writer hears why it is refused
/// @param version of the text that is shown: no other is placed
/// @param municipality empty for none
/// @param first whether nothing of its writer is on the site yet
/// @param signals what to look at first
/// @param kindField the name of the field for what it is refused as
/// @param kinds what it can be refused as
/// @param next the one after it; empty for none
/// @param reason why it is refused, as far as that was typed
/// @param focused whether the keyboard is in it
public record WaitingView(
        String path,
        String anchor,
        String reasonField,
        String title,
        String discussionPath,
        String answers,
        String answersPath,
        String name,
        String writerPath,
        List<LinkView> elsewhere,
        String originalPath,
        boolean told,
        long version,
        String municipality,
        boolean first,
        String written,
        String bodyHtml,
        List<BadgeView> signals,
        String kindField,
        List<OptionView> kinds,
        String next,
        String reason,
        boolean focused,
        List<ContributionPictureView> pictures) {

    public WaitingView {
        elsewhere = List.copyOf(elsewhere);
        signals = List.copyOf(signals);
        kinds = List.copyOf(kinds);
        pictures = List.copyOf(pictures);
    }
}
