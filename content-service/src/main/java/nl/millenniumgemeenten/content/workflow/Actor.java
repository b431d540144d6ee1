package nl.millenniumgemeenten.content.workflow;

import io.micronaut.security.authentication.Authentication;
import java.util.Set;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Who asks, with the roles that go along.
public record Actor(Editor editor, Set<String> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// The editor behind a token.
    public static Actor of(Authentication authentication) {
        return new Actor(SignedIn.editor(authentication), Set.copyOf(authentication.getRoles()));
    }

    /// Whether this item was made by who asks.
    public boolean made(Kind.Standing standing) {
        return standing.madeBy().id().equals(editor.id());
    }

    /// Returns if who asks may do this with the item: it is their own, or they look after
    /// everybody's.
    ///
    /// @throws ProblemException `not-yours`, with these words
    public void mustLookAfter(Kind.Standing standing, String refusal) {
        boolean everybodys = roles.contains(Roles.EDITOR) || roles.contains(Roles.ADMINISTRATOR);
        if (!everybodys && !made(standing)) {
            throw new ProblemException(ProblemType.NOT_YOURS, refusal);
        }
    }
}
