package nl.millenniumgemeenten.subscription.issue;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// The headers of requests about issues that others do not have: `Idempotency-Key` on a request
/// that makes one.
final class IssueHeaders {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern KEY =
            Pattern.compile("\"?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\"?");

    private IssueHeaders() {}

    /// The id of what is made: that of the caller, or any. The same request again makes nothing
    /// more.
    ///
    /// @throws ProblemException `malformed`
    static IssueId id(@Nullable String header) {
        if (header == null) {
            return IssueId.next();
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "Idempotency-Key moet een UUID zijn.");
        }
        return new IssueId(UUID.fromString(key.group(1)));
    }
}
