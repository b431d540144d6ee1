package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.serde.annotation.Serdeable;

/// Where something is now.
@Serdeable
record StateJson(String state) {}
