package nl.millenniumgemeenten.gateway.account;

import java.time.Instant;
import java.util.UUID;

/// A session as its owner sees it.
///
/// @param browser in words, such as "Firefox op Windows"
/// @param current whether it is the one in which this is asked
public record SessionItem(
        UUID id, Instant createdAt, Instant lastSeenAt, String browser, boolean current) {}
