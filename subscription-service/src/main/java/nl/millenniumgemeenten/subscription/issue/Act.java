package nl.millenniumgemeenten.subscription.issue;

import java.util.Arrays;
import java.util.Locale;

/// What people, or the clock on their behalf, do with an issue.
enum Act {
    CREATED,
    SAVED,
    RESTORED,
    HANDED_IN,
    TAKEN_BACK,
    SENT_BACK,
    APPROVED,
    APPROVAL_WITHDRAWN,
    SCHEDULED,
    CALLED_OFF,
    STARTED,
    STARTED_AS_PLANNED,
    OVERDUE,
    HELD_UP,
    WITHOUT_PICTURES,
    PAUSED,
    RESUMED,
    CANCELLED,
    DELETED,
    WITHDRAWN;

    /// The name as it is stored and as the desk reads it, such as `handed-in`.
    String label() {
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
