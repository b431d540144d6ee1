package nl.millenniumgemeenten.content.conduct;

import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.RequestFields;

/// Reads why the desk does something, which is mailed to whom it is done to.
public final class ReasonField {
    private static final String NAME = "reason";
    private static final int LONGEST = 2000;

    private ReasonField() {}

    /// A reason that there must be.
    static String required(RequestFields fields) {
        return fields.text(NAME, 1, LONGEST);
    }

    /// One that is needed if somebody is to be told.
    public static Optional<String> optional(RequestFields fields) {
        return fields.optionalText(NAME, LONGEST).filter(text -> !text.isEmpty());
    }

    /// What is told to who gave none.
    public static ProblemException missing() {
        return new ProblemException(
                Problem.invalid(
                        List.of(
                                new Problem.FieldProblem(
                                        "/" + NAME,
                                        "Vul de reden in. De schrijver krijgt die per mail."))));
    }
}
