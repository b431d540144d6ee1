package nl.millenniumgemeenten.subscription.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// To how many people an issue would go, how many read each of its lists, and how many of those
/// read which language.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AudienceJson(long people, List<OfList> lists, List<OfLanguage> languages) {

    AudienceJson {
        lists = List.copyOf(lists);
        languages = List.copyOf(languages);
    }

    /// The readers of one list.
    @Serdeable
    record OfList(String key, String title, long people) {}

    /// Who reads one language.
    @Serdeable
    record OfLanguage(String language, long people) {}

    static AudienceJson of(Audience.Readers readers) {
        return new AudienceJson(
                readers.people(),
                readers.lists().stream()
                        .map(list -> new OfList(list.key(), list.title(), list.people()))
                        .toList(),
                readers.languages().stream()
                        .map(each -> new OfLanguage(each.language().tag(), each.people()))
                        .toList());
    }
}
