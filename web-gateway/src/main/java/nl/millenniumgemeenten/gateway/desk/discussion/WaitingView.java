package nl.millenniumgemeenten.gateway.desk.discussion;

/// A contribution that waits.
///
/// @param path where it is placed and refused
/// @param anchor the name of its place in the page
/// @param reasonField the name of the field for the reason
/// @param answers what it is a reply to, in words; empty for none
/// @param municipality empty for none
/// @param first whether nothing of its writer is on the site yet
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
        String municipality,
        boolean first,
        String written,
        String bodyHtml,
        String next,
        String reason,
        boolean focused) {}
