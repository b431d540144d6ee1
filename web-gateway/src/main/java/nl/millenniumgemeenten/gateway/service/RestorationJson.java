package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// An edition that brought back the content of an earlier one.
@Serdeable
public record RestorationJson(int edition, int restored) {}
