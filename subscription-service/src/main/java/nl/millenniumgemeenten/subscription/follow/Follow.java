package nl.millenniumgemeenten.subscription.follow;

import java.time.Instant;

/// A discussion that somebody follows.
///
/// @param slug empty while nothing is known of the discussion
/// @param title empty while nothing is known of the discussion
/// @param since what was written before is not told
public record Follow(long number, String slug, String title, Pace pace, Instant since) {}
