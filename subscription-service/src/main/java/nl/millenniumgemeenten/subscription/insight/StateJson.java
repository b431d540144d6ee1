package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;

/// Where a link is now.
@Serdeable
record StateJson(String state) {}
