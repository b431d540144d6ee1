package nl.millenniumgemeenten.subscription.issue;

/// Who may do what. Contributors write and hand in; editors and administrators also decide what is
/// sent, and when.
final class Roles {
    static final String CONTRIBUTOR = "contributor";
    static final String EDITOR = "editor";
    static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
