package nl.millenniumgemeenten.gateway.desk.discussion;

/// A discussion in the list of the desk.
public record DiscussionRowView(
        String title, String path, String state, boolean pinned, String count, String last) {}
