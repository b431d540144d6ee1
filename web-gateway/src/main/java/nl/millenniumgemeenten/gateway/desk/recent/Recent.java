package nl.millenniumgemeenten.gateway.desk.recent;

import java.time.Instant;

/// A piece of content on the first screen of the desk.
///
/// @param kind what it is, such as "nieuwsbericht"
/// @param at when it was saved, or when it went live
/// @param path the screen on which it is written
public record Recent(String title, String kind, Instant at, String path) {}
