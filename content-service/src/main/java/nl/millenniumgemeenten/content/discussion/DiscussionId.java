package nl.millenniumgemeenten.content.discussion;

import java.util.UUID;

/// Which discussion.
record DiscussionId(UUID value) {}
