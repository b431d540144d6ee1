package nl.millenniumgemeenten.content.move;

import java.util.List;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.events.DiscussionChange.State;
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

    /// Returns if something stands by itself on the site, so that it can be split, or become part
    /// of another: what was taken off the site would be there again.
    ///
    /// @throws ProblemException `not-now`
    static void requireAlone(Discussion source) {
        if (source.mergedInto().isPresent()) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Deze discussie is al samengevoegd met een andere.");
        }
        if (source.subject().state() == State.WITHDRAWN) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "Deze discussie is van de site. Zet haar eerst terug: anders komt alles wat je"
                            + " verplaatst weer op de site.");
        }
    }

    /// Returns if who wrote something may write where it goes too: there they could not edit it any
    /// more.
    ///
    /// @param participants whether any of it is of somebody who takes part for themselves
    /// @throws ProblemException `invalid`
    static void requireWelcome(Discussion source, Discussion target, boolean participants) {
        if (participants && isForEveryone(source) && !isForEveryone(target)) {
            throw refused(
                    "In deze discussie schrijven alleen gemeenten die meedoen. Wie dit schreef, kan"
                            + " het daar niet meer aanpassen. Kies een andere discussie.");
        }
    }

    private static boolean isForEveryone(Discussion discussion) {
        return discussion.subject().openTo() == Openness.EVERYONE;
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
