package nl.millenniumgemeenten.subscription.subscriber;

/// The text that people agree to. It stands in the confirmation mail, below what editors word
/// (`NewsletterTexts.CONFIRMATION`, its `Always`); whoever changes it there gives it a new version
/// here, and keeps the old text in the README, so that we can always show what someone agreed to.
public final class ConsentWording {
    /// The version that is asked now.
    public static final String CURRENT = "2026-12";

    /// The version that stands on the page with choices, above its button.
    public static final String PREFERENCES = "2026-12-preferences";

    private ConsentWording() {}
}
