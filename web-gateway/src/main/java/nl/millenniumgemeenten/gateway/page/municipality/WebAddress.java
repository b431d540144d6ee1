package nl.millenniumgemeenten.gateway.page.municipality;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Web addresses that others wrote: nothing else becomes a link.
final class WebAddress {
    private WebAddress() {}

    /// The address in a text, if it is one.
    static Optional<URI> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var address = URI.create(text.strip());
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
