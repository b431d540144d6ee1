package nl.millenniumgemeenten.content.discussion;

import java.util.regex.Pattern;

/// What somebody wrote, as they typed it and as it is shown.
public record WrittenText(String markdown, String html) {
    /// As we write a link, and nothing that is typed can look like.
    private static final Pattern LINK = Pattern.compile("<a ");

    /// How many links are in it.
    public int links() {
        return Math.toIntExact(LINK.matcher(html).results().count());
    }
}
