package nl.millenniumgemeenten.municipality.web;

/// Who may do what: everyone at the desk reads the register, editors and administrators change it.
public final class Roles {
    public static final String CONTRIBUTOR = "contributor";
    public static final String EDITOR = "editor";
    public static final String MODERATOR = "moderator";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
