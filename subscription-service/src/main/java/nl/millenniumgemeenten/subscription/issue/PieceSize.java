package nl.millenniumgemeenten.subscription.issue;

import java.util.List;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// How long a piece of a list is that somebody asks for.
final class PieceSize {
    private PieceSize() {}

    /// As asked for, or as usual.
    ///
    /// @throws ProblemException `invalid` if it is none that is given
    static int of(@Nullable Integer limit, int usual, int largest) {
        int size = limit == null ? usual : limit;
        if (size < 1 || size > largest) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    new Problem.FieldProblem(
                                            "/limit",
                                            "Dit moet tussen 1 en %d liggen."
                                                    .formatted(largest)))));
        }
        return size;
    }
}
