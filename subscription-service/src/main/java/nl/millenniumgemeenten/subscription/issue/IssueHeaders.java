package nl.millenniumgemeenten.subscription.issue;

import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.TypedId;
import org.jspecify.annotations.Nullable;

/// The headers of requests about issues that others do not have: `Idempotency-Key` on a request
/// that makes one.
final class IssueHeaders {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private IssueHeaders() {}

    /// The id of what is made: that of the caller, or any. The same request again makes nothing
    /// more.
    ///
    /// @throws ProblemException `malformed`
    static IssueId id(@Nullable String header) {
        if (header == null) {
            return IssueId.next();
        }
        return TypedId.read(header.strip().replaceAll("^\"|\"$", ""))
                .map(IssueId::new)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.MALFORMED, "Idempotency-Key moet een UUID zijn."));
    }
}
