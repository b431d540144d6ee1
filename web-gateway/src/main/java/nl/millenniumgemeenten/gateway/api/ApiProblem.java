package nl.millenniumgemeenten.gateway.api;

import java.util.UUID;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// An error of the public API (RFC 9457), in English and with the members that the API Design Rules
/// allow. Its types are those of the catalogue.
record ApiProblem(String type, String title, int status, String detail, @Nullable String instance) {

    /// A problem of a kind.
    static ApiProblem of(ProblemType type, String detail) {
        return new ApiProblem(type.uri(), title(type), type.status(), detail, null);
    }

    /// Something broke here; the instance stands in the log too.
    static ApiProblem unexpected(UUID instance) {
        var type = ProblemType.UNEXPECTED;
        return new ApiProblem(
                type.uri(),
                title(type),
                type.status(),
                "Try again later; quote the instance when you report it.",
                "urn:uuid:" + instance);
    }

    private static String title(ProblemType type) {
        return switch (type) {
            case MALFORMED -> "The request is not right";
            case NO_SUCH_THING -> "There is no such thing";
            case GONE -> "This was taken away";
            case NO_SUCH_ACTION -> "This can only be read";
            case NOT_ACCEPTABLE -> "There is no such representation";
            case UNAVAILABLE -> "Not ready yet";
            case UNEXPECTED -> "Something went wrong on our side";
            default -> throw new IllegalArgumentException("Not a problem of the API: " + type);
        };
    }

    /// Carries a problem from where a request is read to where it is answered.
    static final class Raised extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ApiProblem problem;

        Raised(ProblemType type, String detail) {
            super(detail);
            this.problem = ApiProblem.of(type, detail);
        }

        ApiProblem problem() {
            return problem;
        }
    }
}
