package nl.millenniumgemeenten.gateway.account.log;

import java.util.Locale;

/// What came of an action. One that only begun was interrupted: what came of it is not known.
public enum LogOutcome {
    BEGUN("onbekend"),
    DONE("gelukt"),
    /// More is asked before it happens, such as a code for who signs in.
    HALFWAY("nog niet af"),
    REFUSED("geweigerd"),
    FAILED("fout");

    private final String words;

    LogOutcome(String words) {
        this.words = words;
    }

    /// The outcome that the status of an answer tells.
    public static LogOutcome of(int status) {
        return status < 400 ? DONE : status < 500 ? REFUSED : FAILED;
    }

    /// What people read.
    public String words() {
        return words;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LogOutcome labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
