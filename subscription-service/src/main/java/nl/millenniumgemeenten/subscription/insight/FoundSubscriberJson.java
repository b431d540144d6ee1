package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is found. `state` is `pending`, `confirmed` or `left`, `lists` are the keys of
/// those that are read, or asked for by who still has to confirm. Who left has no address.
@Serdeable
record FoundSubscriberJson(
        UUID id, @Nullable String address, String state, List<String> lists, Instant since) {
    FoundSubscriberJson {
        lists = List.copyOf(lists);
    }

    /// Without the address.
    @Override
    public String toString() {
        return "FoundSubscriberJson[" + id + "]";
    }
}
