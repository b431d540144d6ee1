package nl.millenniumgemeenten.content.page;

/// What came of publishing a page.
public sealed interface Publication {

    /// The draft is live.
    record Published(Page page) implements Publication {}

    /// The draft was live already.
    record Unchanged(Page page) implements Publication {}

    /// Nothing changed, because the page cannot stand where its draft puts it.
    record Misplaced(Misplacement why) implements Publication {}
}
