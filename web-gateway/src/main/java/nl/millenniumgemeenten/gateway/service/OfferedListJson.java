package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/// A list that people can subscribe to. What is not told is empty: `description`, and to anybody
/// but editors the number of `subscribers`.
@Serdeable
public record OfferedListJson(
        String key,
        @Nullable String kind,
        String title,
        @Nullable String description,
        boolean open,
        int position,
        long revision,
        @Nullable Long subscribers) {

    /// What the list is about; empty where its title says enough.
    public String about() {
        return description == null ? "" : description;
    }
}
