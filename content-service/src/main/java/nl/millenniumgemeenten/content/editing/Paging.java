package nl.millenniumgemeenten.content.editing;

import java.util.List;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// Pieces of lists, by the key of the last item seen.
public final class Paging {
    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    private Paging() {}

    /// How many items were asked for.
    public static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MOST) {
            throw invalid("/limit", "Dit moet tussen 1 en " + MOST + " liggen.");
        }
        return limit;
    }

    /// The number of the last version seen, or one past all of them.
    public static int beforeEdition(@Nullable Integer after) {
        return after == null ? Integer.MAX_VALUE : after;
    }

    /// The problem of a parameter that is not as it should be.
    public static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(
                Problem.invalid(List.of(new Problem.FieldProblem(pointer, detail))));
    }
}
