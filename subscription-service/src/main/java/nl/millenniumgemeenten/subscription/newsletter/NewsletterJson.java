package nl.millenniumgemeenten.subscription.newsletter;

import io.micronaut.serde.annotation.Serdeable;

/// How many people confirmed, and how many were asked to and still have time.
@Serdeable
record NewsletterJson(long confirmed, long pending) {}
