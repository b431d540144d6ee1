package nl.millenniumgemeenten.gateway.api.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a collection.
///
/// @param at the day that the items tell of; absent where they tell of none
/// @param recordedAt the moment whose knowledge they tell, if one was asked for
/// @param totalCount how many the whole collection has, narrowed as asked
/// @param license under which it may be used
/// @param attribution what must stand with it
public record CollectionJson(
        @Nullable LocalDate at,
        @Nullable Instant recordedAt,
        int totalCount,
        String license,
        String attribution,
        List<Object> items) {

    public CollectionJson {
        items = List.copyOf(items);
    }

    /// A part under our licence.
    public static CollectionJson of(
            @Nullable LocalDate at,
            @Nullable Instant recordedAt,
            int totalCount,
            List<Object> items) {
        return new CollectionJson(
                at, recordedAt, totalCount, Licence.URL, Licence.ATTRIBUTION, items);
    }
}
