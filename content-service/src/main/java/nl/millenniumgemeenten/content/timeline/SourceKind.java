package nl.millenniumgemeenten.content.timeline;

/// How a source is read.
enum SourceKind {
    /// An account on a server that talks as Mastodon does.
    MASTODON,
    /// RSS, Atom or JSON Feed.
    FEED
}
