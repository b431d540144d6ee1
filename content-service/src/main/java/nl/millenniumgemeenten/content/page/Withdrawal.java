package nl.millenniumgemeenten.content.page;

/// What came of withdrawing a page.
public sealed interface Withdrawal {

    /// The page is off the site.
    record Withdrawn(Page page) implements Withdrawal {}

    /// It was not on the site.
    record NotLive() implements Withdrawal {}

    /// Pages below it are still live.
    record HasLiveChildren() implements Withdrawal {}
}
