package nl.millenniumgemeenten.content.workflow;

import java.util.Arrays;
import java.util.Locale;

/// What people, or the clock on their behalf, do with a piece of content.
public enum Act {
    HANDED_IN,
    TAKEN_BACK,
    SENT_BACK,
    PUBLISHED,
    WITHDRAWN,
    PUBLICATION_PLANNED,
    PUBLICATION_CANCELLED,
    PUBLICATION_FAILED,
    PUBLISHED_AS_PLANNED,
    WITHDRAWAL_PLANNED,
    WITHDRAWAL_CANCELLED,
    WITHDRAWAL_FAILED,
    WITHDRAWN_AS_PLANNED;

    /// The name as it is stored and as the desk reads it, such as `handed-in`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The act with this label.
    static Act labelled(String label) {
        return Arrays.stream(values())
                .filter(act -> act.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
