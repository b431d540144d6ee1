package nl.millenniumgemeenten.subscription.list;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// All lists.
@Serdeable
record ListsJson(List<ListJson> items) {
    ListsJson {
        items = List.copyOf(items);
    }
}
