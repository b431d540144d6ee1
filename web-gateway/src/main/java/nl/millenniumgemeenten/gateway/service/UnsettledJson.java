package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Deliveries that were refused or are in doubt, a page of them.
///
/// @param next what to ask for the page after this one; null on the last
/// @param asOf when this was so
@Serdeable
public record UnsettledJson(@Nullable List<Item> items, @Nullable String next, Instant asOf) {

    public UnsettledJson {
        items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
    }

    /// One of them.
    ///
    /// @param hint enough of the address to recognise it by
    /// @param replyCode what the mail server answered; 0 if it did not
    @Serdeable
    public record Item(
            long id,
            @Nullable String hint,
            int replyCode,
            @Nullable String enhancedCode,
            int attempts,
            Instant at) {}

    /// All of this page.
    public List<Item> all() {
        return Objects.requireNonNullElse(items, List.of());
    }
}
