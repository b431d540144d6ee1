package nl.millenniumgemeenten.content.editing;

import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Revisions in HTTP: `ETag: "7"` on answers, `If-Match: "7"` on changes.
public final class IfMatch {
    private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,18})\"");

    private IfMatch() {}

    /// The revision that the caller last saw.
    ///
    /// @throws ProblemException `revision-required` without one, `malformed` if it is none
    public static long revision(@Nullable String header) {
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

    /// The revision as an ETag.
    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
