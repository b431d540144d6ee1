package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.serde.annotation.Serdeable;

/// Of how many deliveries something was decided.
@Serdeable
record DecidedJson(long decided) {}
