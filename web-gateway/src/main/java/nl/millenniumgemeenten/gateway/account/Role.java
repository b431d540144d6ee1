package nl.millenniumgemeenten.gateway.account;

import java.util.Locale;

/// What somebody may do. Contributors write drafts; editors also publish and keep the register;
/// moderators look after discussions; administrators look after all of it.
public enum Role {
    CONTRIBUTOR,
    EDITOR,
    MODERATOR,
    ADMINISTRATOR;

    /// The name in the database and in the tokens that services check.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role with this label.
    static Role labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
