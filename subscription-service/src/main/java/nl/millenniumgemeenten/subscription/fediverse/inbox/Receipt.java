package nl.millenniumgemeenten.subscription.fediverse.inbox;

/// What a server is told of what it brought.
enum Receipt {
    /// It was done, or had been, or means nothing to us.
    TAKEN,
    /// It cannot be read.
    MALFORMED,
    /// Nobody knows who said it.
    NOT_SIGNED,
    /// Nothing is taken of this server.
    BLOCKED,
    /// Not now; it may bring it again.
    LATER,
    /// We cannot reach its server to see who said it; it may bring it again.
    AWAY,
    /// We are not in the fediverse.
    NOBODY
}
