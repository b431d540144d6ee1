package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A piece of those who are found, and after whom the next begins.
@Serdeable
record FoundSubscribersJson(List<FoundSubscriberJson> items, @Nullable UUID next) {
    FoundSubscribersJson {
        items = List.copyOf(items);
    }
}
