package nl.millenniumgemeenten.problem;

/// Carries a problem out of code that cannot return one, such as a missing aggregate.
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    public ProblemException(Problem problem) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
    }

    /// What to answer.
    public Problem problem() {
        return problem;
    }
}
