package nl.millenniumgemeenten.subscription.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// To how many people an issue would go, together and of each list.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AudienceJson(long people, List<OfList> lists) {

    AudienceJson {
        lists = List.copyOf(lists);
    }

    /// The readers of one list.
    @Serdeable
    record OfList(String key, String title, long people) {}

    static AudienceJson of(Audience.Readers readers) {
        return new AudienceJson(
                readers.people(),
                readers.lists().stream()
                        .map(list -> new OfList(list.key(), list.title(), list.people()))
                        .toList());
    }
}
