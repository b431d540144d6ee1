package nl.millenniumgemeenten.subscription.smtp;

import java.io.IOException;

/// No conversation came about: there is no server, it does not want to talk now, or it does not let
/// us in. No reader was named, so this is nobody's failure.
public final class Unreachable extends IOException {
    private final int code;

    Unreachable(String message, int code) {
        super(message);
        this.code = code;
    }

    Unreachable(String message, IOException cause) {
        super(message, cause);
        this.code = 0;
    }

    /// What the server answered; 0 if it did not.
    public int code() {
        return code;
    }
}
