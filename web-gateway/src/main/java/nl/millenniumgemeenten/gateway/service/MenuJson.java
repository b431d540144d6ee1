package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A menu with the links that editors put in it.
@Serdeable
public record MenuJson(String id, long revision, List<Item> items) {

    /// One link: to a page or to an address.
    @Serdeable
    public record Item(String label, @Nullable UUID page, @Nullable String address) {}
}
