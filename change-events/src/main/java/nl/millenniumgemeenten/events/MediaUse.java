package nl.millenniumgemeenten.events;

import java.util.UUID;

/// A picture where it is used.
///
/// @param media which one
/// @param alternative what it shows, for who does not see it; empty where it is only decoration
public record MediaUse(UUID media, String alternative) {}
