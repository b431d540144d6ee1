package nl.millenniumgemeenten.content.page;

/// What came of saving a draft.
public sealed interface Saving {

    /// The draft is now the newest edition.
    record Saved(Page page) implements Saving {}

    /// Nothing changed, because the page cannot stand there.
    record Misplaced(Misplacement why) implements Saving {}
}
