package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// A municipality that several came after, and how many contacts wait for word of which they speak
/// for now.
@Serdeable
public record WaitingContactsJson(String code, int contacts) {}
