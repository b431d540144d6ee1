package nl.millenniumgemeenten.subscription.compose;

/// What stands in a composed mail where each reader's own token comes: in the links to stop and to
/// change preferences. As long as such a token and made of the same characters, so that a mail can
/// be encoded once and still fit everybody.
public final class ReaderToken {
    /// The token of nobody.
    public static final String PLACEHOLDER = "hier-komt-je-eigen-token";

    private ReaderToken() {}
}
