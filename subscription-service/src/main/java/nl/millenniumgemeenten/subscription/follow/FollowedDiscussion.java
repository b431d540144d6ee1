package nl.millenniumgemeenten.subscription.follow;

import java.util.UUID;

/// A discussion that can be followed.
public record FollowedDiscussion(UUID id, long number, String title) {}
