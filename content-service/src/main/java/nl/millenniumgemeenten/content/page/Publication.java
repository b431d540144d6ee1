package nl.millenniumgemeenten.content.page;

/// What came of publishing a page.
public sealed interface Publication {

    /// The edition is live.
    record Published(Page page) implements Publication {}

    /// It was live already.
    record Unchanged(Page page) implements Publication {}

    /// Nothing changed, because the page cannot stand where that edition puts it.
    record Misplaced(Misplacement why) implements Publication {}
}
