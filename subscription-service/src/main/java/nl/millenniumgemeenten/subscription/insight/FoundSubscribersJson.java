package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A piece of those who are found, and after whom the next begins; `untried` tells of how many who
/// left before there were traces we cannot say whether this was their address.
@Serdeable
record FoundSubscribersJson(
        List<FoundSubscriberJson> items, @Nullable UUID next, @Nullable Integer untried) {
    FoundSubscribersJson {
        items = List.copyOf(items);
    }
}
