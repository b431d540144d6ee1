package nl.millenniumgemeenten.subscription.digest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an issue can tell of.
public enum HappeningKind {
    NEWS,
    ACTIVITIES,
    AGENDA,
    RESOURCES,
    PARTICIPANTS;

    /// How it is written in tables and told.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this word.
    public static Optional<HappeningKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
