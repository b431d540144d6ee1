package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What somebody typed and did not save yet: the fields of the form, and the edition and revision
/// that it was filled with (0 for something new). Each window of a person has its own.
@Serdeable
public record WorkingCopyJson(
        UUID id,
        String window,
        int edition,
        long revision,
        String title,
        Instant keptAt,
        Map<String, List<String>> fields) {

    public WorkingCopyJson {
        fields = Map.copyOf(fields);
    }
}
