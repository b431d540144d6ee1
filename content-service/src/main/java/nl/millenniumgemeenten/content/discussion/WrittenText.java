package nl.millenniumgemeenten.content.discussion;

/// What somebody wrote, as they typed it and as it is shown.
public record WrittenText(String markdown, String html) {}
