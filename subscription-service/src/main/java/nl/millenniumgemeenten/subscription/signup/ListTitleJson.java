package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.serde.annotation.Serdeable;

/// A list and how it is called.
@Serdeable
record ListTitleJson(String key, String title) {}
