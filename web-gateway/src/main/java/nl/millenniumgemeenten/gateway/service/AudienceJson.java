package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// To how many people an issue would go: together, where somebody on two lists counts once, and who
/// reads each list and each language.
@Serdeable
public record AudienceJson(
        long people, @Nullable List<OfList> lists, @Nullable List<OfLanguage> languages) {

    public AudienceJson {
        lists = List.copyOf(Objects.requireNonNullElse(lists, List.of()));
        languages = List.copyOf(Objects.requireNonNullElse(languages, List.of()));
    }

    /// Of nobody.
    public static AudienceJson nobody() {
        return new AudienceJson(0, List.of(), List.of());
    }

    /// The readers of one list.
    @Serdeable
    public record OfList(String key, String title, long people) {}

    /// Who reads one language, on any of the lists.
    @Serdeable
    public record OfLanguage(String language, long people) {}

    /// The languages, none if that is not known.
    public List<OfLanguage> inLanguages() {
        return Objects.requireNonNullElse(languages, List.of());
    }

    /// The lists, none if there are none.
    public List<OfList> all() {
        return Objects.requireNonNullElse(lists, List.of());
    }
}
