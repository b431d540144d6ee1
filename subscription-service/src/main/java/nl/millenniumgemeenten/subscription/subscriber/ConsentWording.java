package nl.millenniumgemeenten.subscription.subscriber;

/// The text that people agree to. It stands in the confirmation mail, below what editors word
/// (`NewsletterTexts.CONFIRMATION`, its `Always`), in each language; whoever changes it there gives
/// it a new version here, and keeps the old text in the README, so that we can always show what
/// someone agreed to.
public final class ConsentWording {
    private static final String CURRENT = "2026-12";
    private static final String PREFERENCES = "2026-12-preferences";
    private static final String ENGLISH = "-en";

    private ConsentWording() {}

    /// The version that is asked now, in a language.
    public static String current(ReaderLanguage language) {
        return CURRENT + suffix(language);
    }

    /// The version that stands on the page with choices, above its button.
    public static String preferences(ReaderLanguage language) {
        return PREFERENCES + suffix(language);
    }

    /// The language of a version.
    public static ReaderLanguage languageOf(String version) {
        return version.endsWith(ENGLISH) ? ReaderLanguage.ENGLISH : ReaderLanguage.DUTCH;
    }

    private static String suffix(ReaderLanguage language) {
        return switch (language) {
            case DUTCH -> "";
            case ENGLISH -> ENGLISH;
        };
    }
}
