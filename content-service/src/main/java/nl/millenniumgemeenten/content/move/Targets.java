package nl.millenniumgemeenten.content.move;

import java.util.List;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Where something can be moved to, and from.
final class Targets {
    static final String FIELD = "into";

    private Targets() {}

    /// Returns if something more can come in a discussion.
    ///
    /// @throws ProblemException `invalid`
    static void requireOpen(Discussion target) {
        if (target.revision() == 0) {
            throw refused("Deze discussie staat nog niet op de site. Kies een andere.");
        }
        if (target.mergedInto().isPresent()) {
            throw refused(
                    "Deze discussie is zelf samengevoegd met een andere. Kies die andere"
                            + " discussie.");
        }
        if (!Discussion.takesContributions(target.subject().state())) {
            throw refused(
                    "Deze discussie is gesloten of van de site. Open haar eerst, of kies een"
                            + " andere.");
        }
    }

    /// Returns if something stands by itself, so that something can be moved from there.
    ///
    /// @throws ProblemException `not-now`
    static void requireAlone(Discussion source) {
        if (source.mergedInto().isPresent()) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Deze discussie is al samengevoegd met een andere.");
        }
    }

    /// Returns if not all that stands in a discussion moves.
    ///
    /// @throws ProblemException `not-now`
    static void requireRest(int all, int moving) {
        if (moving >= all) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "Dan blijft er niets over in deze discussie. Voeg de discussies samen.");
        }
    }

    static ProblemException refused(String why) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem("/" + FIELD, why))));
    }
}
