package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// How often links were followed.
///
/// @param batch the same again counts nothing more
@Serdeable
public record ClicksJson(UUID batch, List<Count> counts) {

    public ClicksJson {
        counts = List.copyOf(counts);
    }

    /// How often one link of an issue was followed on a day.
    @Serdeable
    public record Count(UUID issue, int link, LocalDate day, int clicks) {}
}
