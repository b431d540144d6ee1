package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// To how many people an issue would go: together, where somebody on two lists counts once, and of
/// each list.
@Serdeable
public record AudienceJson(long people, @Nullable List<OfList> lists) {

    public AudienceJson {
        lists = List.copyOf(Objects.requireNonNullElse(lists, List.of()));
    }

    /// The readers of one list.
    @Serdeable
    public record OfList(String key, String title, long people) {}

    /// The lists, none if there are none.
    public List<OfList> all() {
        return Objects.requireNonNullElse(lists, List.of());
    }
}
