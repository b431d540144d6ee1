package nl.millenniumgemeenten.content.moderation;

/// What a moderator refused something as.
enum RefusedAs {
    /// Such texts are learnt from.
    ADVERTISING,
    UNFRIENDLY,
    OFF_TOPIC,
    OTHER
}
