package nl.millenniumgemeenten.content.moderation;

/// Why something waits for a moderator.
enum Cause {
    /// Nothing of who wrote it is on the site, under this name.
    FIRST,
    /// Whatever participants write waits.
    LATER,
    /// A first contribution with more links than one may have.
    LINKS,
    /// A first contribution with pictures, where first ones may not have any number of links.
    PICTURES,
    /// It reads like advertising.
    SPAM,
    /// It came from the fediverse, from where everything waits.
    ELSEWHERE
}
