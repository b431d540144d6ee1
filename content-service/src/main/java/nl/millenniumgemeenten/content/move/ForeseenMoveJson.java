package nl.millenniumgemeenten.content.move;

import io.micronaut.serde.annotation.Serdeable;

/// What would move.
///
/// @param told how many people would get a mail of it
@Serdeable
record ForeseenMoveJson(int contributions, int told) {}
