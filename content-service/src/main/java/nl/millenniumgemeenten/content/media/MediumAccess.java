package nl.millenniumgemeenten.content.media;

import io.micronaut.security.authentication.Authentication;
import java.util.function.BooleanSupplier;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Who may change what: editors everything, contributors what they added themselves and visitors do
/// not see yet. What is on the site changes with an editor looking.
record MediumAccess(String account, boolean all) {

    static MediumAccess of(Authentication authentication) {
        var roles = authentication.getRoles();
        return new MediumAccess(
                authentication.getName(),
                roles.contains(Roles.EDITOR) || roles.contains(Roles.ADMINISTRATOR));
    }

    /// @throws ProblemException `not-yours`
    void orThrow(Medium medium) {
        if (!all && !medium.madeBy().id().equals(account)) {
            throw new ProblemException(
                    ProblemType.NOT_YOURS,
                    "Dit heeft %s toegevoegd. Vraag een redacteur om het te wijzigen."
                            .formatted(medium.madeBy().name()));
        }
    }

    /// @param live whether visitors see it; not asked of who may change everything
    /// @throws ProblemException `not-yours`
    void orThrowIf(BooleanSupplier live) {
        if (!all && live.getAsBoolean()) {
            throw new ProblemException(
                    ProblemType.NOT_YOURS,
                    "Dit staat op de site. Vraag een redacteur om het te wijzigen.");
        }
    }
}
