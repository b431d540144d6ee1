package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;

/// Where a link is now, and in which language whoever it belongs to reads.
@Serdeable
record StateJson(String state, String language) {}
