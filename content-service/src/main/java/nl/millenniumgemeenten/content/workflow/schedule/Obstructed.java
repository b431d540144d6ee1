package nl.millenniumgemeenten.content.workflow.schedule;

import nl.millenniumgemeenten.content.database.DatabaseFailure;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;

/// A schedule was taken and could not be carried out; its transaction came to nothing.
final class Obstructed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Schedule schedule;

    Obstructed(Schedule schedule, Throwable cause) {
        super(cause);
        this.schedule = schedule;
    }

    Schedule schedule() {
        return schedule;
    }

    /// Whether somebody saved the content at that very moment; it can be tried again at once.
    boolean overtaken() {
        return getCause() instanceof StaleRevision
                || (getCause() instanceof DatabaseFailure failure && failure.isCollision());
    }

    /// Whether the database went away.
    boolean outage() {
        return getCause() instanceof DatabaseFailure failure && failure.isOutage();
    }

    /// Whether it was refused by a rule; if not, something broke.
    boolean refused() {
        return getCause() instanceof ProblemException;
    }

    /// Why, for the editor who planned it.
    String reason() {
        if (getCause() instanceof ProblemException refused) {
            var problem = refused.problem();
            if (problem.errors().size() == 1) {
                return problem.errors().getFirst().detail();
            }
            var detail = problem.detail();
            return detail == null ? problem.title() : detail;
        }
        return "Er ging iets mis bij ons. Probeer het met de hand.";
    }
}
