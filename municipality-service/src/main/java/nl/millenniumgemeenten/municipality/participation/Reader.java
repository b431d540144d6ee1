package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.security.authentication.Authentication;
import nl.millenniumgemeenten.municipality.web.Roles;

/// Who reads a participation, and so what of it.
enum Reader {
    /// A contact of the municipality.
    CONTACT,
    /// Somebody at the desk who does not change the register.
    DESK,
    EDITOR;

    static Reader of(Authentication bearer) {
        var roles = bearer.getRoles();
        if (roles.contains(Roles.EDITOR) || roles.contains(Roles.ADMINISTRATOR)) {
            return EDITOR;
        }
        return roles.contains(Roles.CONTRIBUTOR) || roles.contains(Roles.MODERATOR)
                ? DESK
                : CONTACT;
    }

    boolean readsRemarks() {
        return this != CONTACT;
    }

    boolean readsReports() {
        return this == EDITOR;
    }
}
