package nl.millenniumgemeenten.gateway.desk.discussion;

/// A contribution in a discussion at the desk.
///
/// @param answers what it is a reply to, in words; empty for none
public record WrittenView(
        int position,
        String written,
        String edited,
        String answers,
        boolean hidden,
        String bodyHtml,
        String editPath,
        String quotePath,
        String replyPath) {}
