package nl.millenniumgemeenten.content.discussion;

import java.util.UUID;

/// Which discussion.
public record DiscussionId(UUID value) {}
