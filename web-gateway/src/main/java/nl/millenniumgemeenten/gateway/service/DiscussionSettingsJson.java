package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// Which contributions wait for the desk.
///
/// @param firstWaits whether the first of somebody does
/// @param laterWait whether those after it do
/// @param mostLinks how many links may be in a first one that does not wait otherwise; null where
///   they do not matter
/// @param spamWaits whether what reads like advertising does
@Serdeable
public record DiscussionSettingsJson(
        boolean firstWaits, boolean laterWait, @Nullable Integer mostLinks, boolean spamWaits) {}
