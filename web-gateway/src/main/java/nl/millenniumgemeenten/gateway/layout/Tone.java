package nl.millenniumgemeenten.gateway.layout;

/// How something is meant. It chooses an icon and a colour; the words always say the same.
public enum Tone {
    /// It is so: takes part, is live, has succeeded.
    POSITIVE,
    /// Worth knowing.
    NEUTRAL,
    /// Asks for a second look: a newer draft, a broken promise, a refusal.
    ATTENTION,
    /// Was once so.
    ENDED
}
