package nl.millenniumgemeenten.municipality.activity;

import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Set;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.participation.ContactRights;
import nl.millenniumgemeenten.municipality.web.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Who may see and write whose activities: the desk all, a contact those of the municipality it
/// speaks for.
@Singleton
class ActivityAccess {
    private static final Set<String> DESK =
            Set.of(Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR);

    private final ContactRights rights;

    ActivityAccess(ContactRights rights) {
        this.rights = rights;
    }

    /// Whether the bearer sees everybody's activities.
    boolean seesAll(Authentication bearer) {
        return bearer.getRoles().stream().anyMatch(DESK::contains);
    }

    /// @throws ProblemException `not-yours` if the bearer has no business with this municipality
    void check(Authentication bearer, MunicipalityCode municipality) {
        if (!seesAll(bearer) && !speaksFor(bearer, municipality)) {
            throw new ProblemException(
                    ProblemType.NOT_YOURS, "Deze activiteit is van een andere gemeente.");
        }
    }

    private boolean speaksFor(Authentication bearer, MunicipalityCode municipality) {
        return bearer.getRoles().contains(Roles.MUNICIPALITY_CONTACT)
                && rights.speaksFor(bearer.getName(), municipality);
    }
}
