package nl.millenniumgemeenten.subscription.digest;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an editor can pick from.
@Serdeable
record HappeningsJson(List<Item> items) {
    HappeningsJson {
        items = List.copyOf(items);
    }

    /// @param occursOn the next day on which it is, of what is on the agenda
    @Serdeable
    record Item(
            String kind,
            String id,
            String title,
            String summary,
            String path,
            Instant newAt,
            @Nullable LocalDate occursOn) {}

    static HappeningsJson of(List<Happening> found) {
        return new HappeningsJson(
                found.stream()
                        .map(one ->
                                new Item(
                                        one.kind().word(),
                                        one.id(),
                                        one.title(),
                                        one.summary(),
                                        one.path(),
                                        one.newAt(),
                                        one.occursOn().orElse(null)))
                        .toList());
    }
}
