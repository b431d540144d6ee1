package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.security.authentication.Authentication;
import java.util.Set;

/// Who asks, with the roles that go along.
record Actor(Editor editor, Set<String> roles) {

    Actor {
        roles = Set.copyOf(roles);
    }

    /// The editor behind a token, from the claims `sub`, `name` and `roles`.
    static Actor of(Authentication authentication) {
        var name = authentication.getAttributes().get("name");
        return new Actor(
                new Editor(
                        authentication.getName(),
                        name instanceof String text && !text.isBlank()
                                ? text
                                : authentication.getName()),
                Set.copyOf(authentication.getRoles()));
    }

    /// Whether they decide what is sent, rather than only write.
    boolean decides() {
        return roles.contains(Roles.EDITOR) || roles.contains(Roles.ADMINISTRATOR);
    }
}
