package nl.millenniumgemeenten.content.editing;

/// Who may do what. Contributors read and save drafts; editors also publish, withdraw and change
/// the campaign's settings; administrators may do all of it.
public final class Roles {
    public static final String CONTRIBUTOR = "contributor";
    public static final String EDITOR = "editor";
    public static final String MODERATOR = "moderator";
    public static final String ADMINISTRATOR = "administrator";

    /// Somebody who speaks for a municipality.
    public static final String MUNICIPALITY_CONTACT = "municipality-contact";

    /// Somebody who takes part in discussions.
    public static final String PARTICIPANT = "participant";

    /// The website for somebody whom nobody knows.
    public static final String VISITOR = "visitor";

    /// The website for itself.
    public static final String SERVICE = "service";

    private Roles() {}
}
