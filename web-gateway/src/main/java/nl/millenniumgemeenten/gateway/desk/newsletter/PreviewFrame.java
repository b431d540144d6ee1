package nl.millenniumgemeenten.gateway.desk.newsletter;

/// The frame in which a mail is shown.
public final class PreviewFrame {
    /// What the frame may do: its links open elsewhere. Nothing in it can run or be sent.
    public static final String SANDBOX =
            "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    private PreviewFrame() {}
}
