package nl.millenniumgemeenten.content.discussion;

import nl.millenniumgemeenten.content.markdown.Markdown;

/// What somebody wrote, as they typed it and as it is shown.
public record WrittenText(String markdown, String html) {
    /// To how many addresses elsewhere it links; within the site is no advertising.
    public int links() {
        return Markdown.addressesElsewhere(html).size();
    }
}
