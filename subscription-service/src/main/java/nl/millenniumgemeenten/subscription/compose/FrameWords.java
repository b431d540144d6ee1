package nl.millenniumgemeenten.subscription.compose;

import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// What stands around what an issue says, in its language.
///
/// @param why who gets it, and why
/// @param browser leads to the same on the website
/// @param preferences leads to the choices of a reader
/// @param unsubscribe leads to the end of it
/// @param picture what a picture is called where it cannot be shown
public record FrameWords(
        String why, String browser, String preferences, String unsubscribe, String picture) {

    static FrameWords in(ReaderLanguage language, String campaign) {
        return switch (language) {
            case DUTCH ->
                    new FrameWords(
                            "Je krijgt deze nieuwsbrief van %s omdat je je erop hebt ingeschreven."
                                    .formatted(campaign),
                            "Bekijk deze nieuwsbrief in je browser",
                            "Kies welk nieuws je krijgt",
                            "Meld je af",
                            "Afbeelding");
            case ENGLISH ->
                    new FrameWords(
                            "You are getting this newsletter from %s because you subscribed to it."
                                    .formatted(campaign),
                            "View this newsletter in your browser",
                            "Choose which news you get",
                            "Unsubscribe",
                            "Picture");
        };
    }
}
