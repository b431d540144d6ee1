package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A file with readers, and how far it is.
///
/// @param mode `confirmed` or `ask`
/// @param state `running` or `done`
/// @param read how many of its `lines` were worked off
/// @param suppressed who left before, and is not brought back
@Serdeable
public record ReaderImportJson(
        UUID id,
        String list,
        String mode,
        String consentSource,
        LocalDate consentOn,
        String state,
        Instant startedAt,
        int lines,
        int read,
        int added,
        int known,
        int suppressed,
        int invalid) {}
