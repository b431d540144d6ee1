package nl.millenniumgemeenten.subscription.following;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import nl.millenniumgemeenten.subscription.follow.Follow;

/// A discussion that somebody follows: `at-once` or `daily`. Title and slug are empty of one that
/// is not known (any more).
@Serdeable
record FollowJson(long number, String slug, String title, String pace, Instant since) {
    static FollowJson of(Follow follow) {
        return new FollowJson(
                follow.number(),
                follow.slug(),
                follow.title(),
                follow.pace().word(),
                follow.since());
    }
}
