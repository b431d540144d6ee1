package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// What a row of a list of redirects would change.
///
/// @param before where the address leads now; absent if nowhere
@Serdeable
public record ImportRowJson(String from, @Nullable String before, String to) {}
