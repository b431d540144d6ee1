package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// What would move.
///
/// @param told how many people would get a mail of it
@Serdeable
public record ForeseenMoveJson(int contributions, int told) {}
