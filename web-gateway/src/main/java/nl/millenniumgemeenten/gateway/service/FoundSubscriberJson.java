package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is found: `pending`, `confirmed` or `left`, the last without an address. `lists`
/// are the keys of those that are read, or waited for.
@Serdeable
public record FoundSubscriberJson(
        UUID id,
        @Nullable String address,
        String state,
        @Nullable List<String> lists,
        Instant since) {

    /// Nothing of it.
    @Override
    public String toString() {
        return "FoundSubscriberJson[hidden]";
    }
}
