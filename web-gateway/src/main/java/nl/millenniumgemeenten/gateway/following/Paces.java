package nl.millenniumgemeenten.gateway.following;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;

/// How often somebody who follows a discussion gets mail, in words.
final class Paces {
    static final String AT_ONCE = "at-once";
    static final String DAILY = "daily";

    private Paces() {}

    static boolean areThese(String pace) {
        return pace.equals(AT_ONCE) || pace.equals(DAILY);
    }

    static List<OptionView> options(String chosen) {
        return List.of(
                new OptionView(AT_ONCE, "Meteen, bij elke bijdrage", chosen.equals(AT_ONCE)),
                new OptionView(
                        DAILY, "Eén keer per dag, om vijf uur ’s middags", chosen.equals(DAILY)));
    }

    /// Within a sentence.
    static String sentence(String pace) {
        return pace.equals(AT_ONCE)
                ? "een mail bij elke nieuwe bijdrage"
                : "één keer per dag een mail, als er iets nieuws is";
    }
}
