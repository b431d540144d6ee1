package nl.millenniumgemeenten.subscription.smtp;

/// What a server answered, as its two codes. Its words are not kept: they tend to quote the
/// address.
///
/// @param enhanced the code of RFC 3463, such as 5.1.1; empty where the server gives none
public record Reply(int code, String enhanced) {
    private static final int CLOSING = 421;

    /// It did what we asked.
    public boolean isPositive() {
        return code >= 200 && code < 300;
    }

    /// It waits for more of us.
    public boolean isIntermediate() {
        return code >= 300 && code < 400;
    }

    /// Not now, perhaps later.
    public boolean isTransient() {
        return code >= 400 && code < 500;
    }

    /// Never.
    public boolean isPermanent() {
        return code >= 500;
    }

    /// It hangs up after this.
    public boolean isClosing() {
        return code == CLOSING;
    }
}
