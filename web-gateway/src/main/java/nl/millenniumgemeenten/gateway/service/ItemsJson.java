package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a list; `next` asks for the piece that follows, and is null at the end.
@Serdeable
public record ItemsJson<T>(List<T> items, @Nullable String next) {

    public ItemsJson {
        items = List.copyOf(items);
    }

    /// A list that is whole.
    public static <T> ItemsJson<T> whole(List<T> items) {
        return new ItemsJson<>(items, null);
    }
}
