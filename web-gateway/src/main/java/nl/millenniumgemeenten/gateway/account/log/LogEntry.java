package nl.millenniumgemeenten.gateway.account.log;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// A row of the log.
///
/// @param name of whose account it is, as it is called today
/// @param thing the id of what it was done to, empty where that is nothing in particular
/// @param address the path that was asked, without what is secret in it
public record LogEntry(
        long number,
        Instant at,
        Optional<UUID> account,
        String name,
        LogAction action,
        String thing,
        String address,
        LogOutcome outcome,
        OptionalLong revision) {}
