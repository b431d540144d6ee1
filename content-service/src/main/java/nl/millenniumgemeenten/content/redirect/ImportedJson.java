package nl.millenniumgemeenten.content.redirect;

import io.micronaut.serde.annotation.Serdeable;

/// What came of a list: how many are new or changed, and how many were there already.
@Serdeable
record ImportedJson(int recorded, int unchanged) {}
