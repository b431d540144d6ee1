package nl.millenniumgemeenten.gateway.desk.tag;

import io.micronaut.serde.annotation.Serdeable;

/// A municipality that may be meant.
///
/// @param value how it is typed: its name, or its code where the name does not tell enough
/// @param note why it is here when its name does not say so; may be empty
@Serdeable
record SuggestedNameJson(String value, String label, String note) {}
