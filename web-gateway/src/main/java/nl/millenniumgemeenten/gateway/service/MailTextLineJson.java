package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A mail in the list of all; `at` and `by` tell who changed its words last, if somebody did.
@Serdeable
public record MailTextLineJson(
        String kind,
        String group,
        String title,
        String when,
        String subject,
        boolean changed,
        @Nullable Instant at,
        @Nullable String by,
        @Nullable List<OtherJson> others) {

    public MailTextLineJson {
        others = List.copyOf(Objects.requireNonNullElse(others, List.of()));
    }

    /// Its words in another language than Dutch.
    @Serdeable
    public record OtherJson(
            String language,
            String subject,
            boolean changed,
            @Nullable Instant at,
            @Nullable String by) {}

    /// Those in other languages, none if it has none.
    public List<OtherJson> inOtherLanguages() {
        return Objects.requireNonNullElse(others, List.of());
    }
}
