package nl.millenniumgemeenten.subscription.subscriber;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages that people can read us in. A language more is a constant more: the tests name the
/// words that it lacks.
public enum ReaderLanguage {
    /// What everybody reads who chose nothing.
    DUTCH("nl", Locale.of("nl", "NL")),
    ENGLISH("en", Locale.UK);

    /// What is said of any other.
    public static final String REFUSAL = "Kies nl (Nederlands) of en (Engels).";

    private final String tag;
    private final Locale locale;

    ReaderLanguage(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /// How HTML, headers, tables and JSON name it.
    public String tag() {
        return tag;
    }

    /// How its days and numbers are written.
    public Locale locale() {
        return locale;
    }

    /// The one with this tag.
    public static Optional<ReaderLanguage> withTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /// The one that a row names. Rows of before there was a choice can name any other: who is in
    /// one reads Dutch.
    public static ReaderLanguage stored(String tag) {
        return withTag(tag).orElse(DUTCH);
    }
}
