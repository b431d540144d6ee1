package nl.millenniumgemeenten.content.restoration;

import io.micronaut.serde.annotation.Serdeable;

/// An edition that brought back the content of an earlier one.
@Serdeable
record RestorationJson(int edition, int restored) {}
