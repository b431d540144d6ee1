package nl.millenniumgemeenten.subscription.issue;

import java.util.Arrays;
import java.util.Locale;

/// Why the sending of an issue stopped.
enum PauseReason {
    /// Somebody wanted so.
    DESK,
    /// Mail servers refused too many of its mails.
    REFUSALS,
    /// Something that it tells of is not on the site any more.
    WITHDRAWN_ITEM,
    /// Its moment had long passed when it could begin.
    OVERDUE,
    /// Readers would not see its pictures.
    PICTURES;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PauseReason labelled(String label) {
        return Arrays.stream(values())
                .filter(reason -> reason.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
