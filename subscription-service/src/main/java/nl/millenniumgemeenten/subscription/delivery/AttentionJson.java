package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deliveries to look at, a page of them.
///
/// @param next what to ask for the page after this one; nothing on the last
/// @param asOf when this was so: who decides of all of them decides of those
@Serdeable
record AttentionJson(List<Item> items, @Nullable String next, Instant asOf) {

    AttentionJson {
        items = List.copyOf(items);
    }

    /// One delivery.
    @Serdeable
    record Item(
            long id,
            String state,
            String hint,
            int replyCode,
            String enhancedCode,
            int attempts,
            Instant at) {}

    static AttentionJson of(List<Attention> page, int limit, Instant asOf) {
        var items =
                page.stream()
                        .map(one ->
                                new Item(
                                        one.id(),
                                        one.state(),
                                        one.hint(),
                                        one.replyCode(),
                                        one.enhancedCode(),
                                        one.attempts(),
                                        one.at()))
                        .toList();
        return new AttentionJson(
                items, page.size() < limit ? null : Long.toString(page.getLast().id()), asOf);
    }
}
