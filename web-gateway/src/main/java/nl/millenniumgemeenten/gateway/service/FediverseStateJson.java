package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the account of the site in the fediverse stands.
///
/// @param handle by which people find it; null while the site is not there
/// @param followers how many follow it
/// @param waiting how many posts are on their way
/// @param servers the servers that we have to do with
@Serdeable
public record FediverseStateJson(
        @Nullable String handle, long followers, long waiting, List<ServerJson> servers) {

    public FediverseStateJson {
        // What is empty is left out on the way.
        servers = servers == null ? List.of() : List.copyOf(servers);
    }

    /// A server elsewhere.
    ///
    /// @param failingSince since when nothing can be delivered there
    /// @param lastError why not, in words
    @Serdeable
    public record ServerJson(
            String host,
            long followers,
            long waiting,
            @Nullable Instant failingSince,
            @Nullable String lastError,
            boolean blocked) {}
}
