package nl.millenniumgemeenten.subscription.issue;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// The headers of requests about issues: `If-Match: "7"` on changes, `Idempotency-Key` on a request
/// that makes one, `ETag: "7"` on answers.
final class IssueHeaders {
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern KEY =
            Pattern.compile("\"?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\"?");

    private IssueHeaders() {}

    /// The revision, or the edition, that the caller last saw.
    ///
    /// @throws ProblemException `revision-required` without one, `malformed` if it is none
    static long seen(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    ProblemType.REVISION_REQUIRED,
                    "Stuur in If-Match de versie mee die je hebt gelezen.");
        }
        var matcher = REVISION.matcher(header.strip());
        if (!matcher.matches()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "If-Match moet een versie zijn, zoals \"7\".");
        }
        return Long.parseLong(matcher.group(1));
    }

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

    /// The revision as an ETag.
    static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
