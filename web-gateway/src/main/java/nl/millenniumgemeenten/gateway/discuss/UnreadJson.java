package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What is new for somebody in a discussion.
///
/// @param read the last place that they saw; 0 who never read here
/// @param fresh the places that are new, of others; only the first ones
/// @param first where the first of those stands; empty without one
@Serdeable
record UnreadJson(int read, List<Integer> fresh, String first) {

    UnreadJson {
        fresh = List.copyOf(fresh);
    }

    /// What is new in one of the discussions in which somebody has read.
    ///
    /// @param number of the discussion
    /// @param count in words
    @Serdeable
    record DiscussionJson(long number, String count, String first) {}
}
