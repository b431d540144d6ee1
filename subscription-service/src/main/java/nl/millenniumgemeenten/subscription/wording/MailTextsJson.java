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

    /// A mail; `at` and `by` tell who changed its words last, if somebody did.
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
            @Nullable String by) {}
}
