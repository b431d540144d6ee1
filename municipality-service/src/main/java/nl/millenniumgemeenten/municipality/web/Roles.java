package nl.millenniumgemeenten.municipality.web;

/// Who may do what: everyone at the desk reads the register, editors and administrators change it.
public final class Roles {
    public static final String CONTRIBUTOR = "contributor";
    public static final String EDITOR = "editor";
    public static final String MODERATOR = "moderator";
    public static final String ADMINISTRATOR = "administrator";

    /// Who signs in for a municipality; the subject of the token is the contact.
    public static final String MUNICIPALITY_CONTACT = "municipality-contact";

    /// The gateway for itself.
    public static final String SERVICE = "service";

    /// Who reads the site.
    public static final String VISITOR = "visitor";

    private Roles() {}
}
