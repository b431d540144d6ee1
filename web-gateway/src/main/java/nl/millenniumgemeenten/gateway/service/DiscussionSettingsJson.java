package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// Which contributions wait for the desk.
///
/// @param firstWaits whether the first of somebody does
/// @param laterWait whether those after it do
@Serdeable
public record DiscussionSettingsJson(boolean firstWaits, boolean laterWait) {}
