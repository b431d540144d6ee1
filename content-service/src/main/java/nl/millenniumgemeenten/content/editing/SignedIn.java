package nl.millenniumgemeenten.content.editing;

import io.micronaut.security.authentication.Authentication;

/// The editor behind a token.
public final class SignedIn {
    private SignedIn() {}

    /// Account id and name from the claims `sub` and `name`.
    public static Editor editor(Authentication authentication) {
        var name = authentication.getAttributes().get("name");
        return new Editor(
                authentication.getName(),
                name instanceof String text && !text.isBlank() ? text : authentication.getName());
    }
}
