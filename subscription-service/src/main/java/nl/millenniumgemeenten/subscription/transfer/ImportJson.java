package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a file is, in counts alone. `read` is how many of its `lines` were worked off.
@Serdeable
record ImportJson(
        UUID id,
        String list,
        String mode,
        String consentSource,
        LocalDate consentOn,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        int lines,
        int read,
        int added,
        int known,
        int suppressed,
        int invalid) {}
