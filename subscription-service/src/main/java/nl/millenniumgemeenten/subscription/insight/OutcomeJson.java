package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.serde.annotation.Serdeable;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/// What came of a request, and in which language whoever its link belongs to reads.
@Serdeable
record OutcomeJson(String outcome, @Nullable String language) {
    static OutcomeJson of(String outcome) {
        return new OutcomeJson(outcome, null);
    }

    static OutcomeJson of(String outcome, ReaderLanguage language) {
        return new OutcomeJson(outcome, language.tag());
    }
}
