package nl.millenniumgemeenten.subscription.fediverse.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the site stands in the fediverse.
///
/// @param handle under which it can be followed; null while it cannot
/// @param waiting to how many inboxes something still has to go
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FediverseStateJson(
        @Nullable String handle, long followers, long waiting, List<ServerJson> servers) {

    FediverseStateJson {
        servers = List.copyOf(servers);
    }

    /// A server that we bring things to, or that is blocked.
    ///
    /// @param failingSince since when it cannot be reached; null if it can
    /// @param lastError why not, in Dutch; null if it can
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ServerJson(
            String host,
            long followers,
            long waiting,
            @Nullable Instant failingSince,
            @Nullable String lastError,
            boolean blocked) {}
}
