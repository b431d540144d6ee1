package nl.millenniumgemeenten.subscription.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every mail to one person at a time.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MailTextsJson(List<ItemJson> items) {
    MailTextsJson {
        items = List.copyOf(items);
    }

    /// A mail; `at` and `by` tell who changed its words last, if somebody did. This is of its Dutch
    /// words; `others` of those in other languages.
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ItemJson(
            String kind,
            String group,
            String title,
            String when,
            String subject,
            boolean changed,
            @Nullable Instant at,
            @Nullable String by,
            List<OtherJson> others) {
        ItemJson {
            others = List.copyOf(others);
        }
    }

    /// The words of a mail in another language than Dutch.
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OtherJson(
            String language,
            String subject,
            boolean changed,
            @Nullable Instant at,
            @Nullable String by) {}
}
