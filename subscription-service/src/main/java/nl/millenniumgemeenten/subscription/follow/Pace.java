package nl.millenniumgemeenten.subscription.follow;

import java.util.Arrays;
import java.util.Optional;

/// How often somebody who follows a discussion gets mail.
public enum Pace {
    /// A mail of each contribution, soon after it was written.
    AT_ONCE("at-once", "meteen een mail bij elke nieuwe bijdrage"),
    /// One mail a day, of all that was written.
    DAILY("daily", "één keer per dag een mail met de nieuwe bijdragen");

    private final String word;
    private final String sentence;

    Pace(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /// How it is written in tables and told.
    public String word() {
        return word;
    }

    /// What somebody then gets, within a Dutch sentence.
    public String sentence() {
        return sentence;
    }

    /// The pace with this word.
    public static Optional<Pace> of(String word) {
        return Arrays.stream(values()).filter(pace -> pace.word.equals(word)).findFirst();
    }

    static Pace stored(String word) {
        return of(word).orElseThrow();
    }
}
