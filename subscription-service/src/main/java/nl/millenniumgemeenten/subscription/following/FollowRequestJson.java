package nl.millenniumgemeenten.subscription.following;

import io.micronaut.serde.annotation.Serdeable;

/// What a link to confirm is for.
@Serdeable
record FollowRequestJson(long number, String title, String pace) {}
