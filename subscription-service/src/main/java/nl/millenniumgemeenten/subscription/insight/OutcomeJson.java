package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;

/// What came of a request.
@Serdeable
record OutcomeJson(String outcome) {}
