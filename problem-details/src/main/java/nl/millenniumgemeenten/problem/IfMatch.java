package nl.millenniumgemeenten.problem;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Revisions in HTTP: `ETag: "7"` on answers, `If-Match: "7"` on changes.
public final class IfMatch {
    private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern ID =
            Pattern.compile("\"(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\"");

    private IfMatch() {}

    /// The revision that the caller last saw.
    ///
    /// @throws ProblemException `revision-required` without one, `malformed` if it is none
    public static long revision(@Nullable String header) {
        var matcher = REVISION.matcher(given(header, "de versie mee die je hebt gelezen"));
        if (!matcher.matches()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "If-Match moet een versie zijn, zoals \"7\".");
        }
        return Long.parseLong(matcher.group(1));
    }

    /// The id of what the caller saw, where something else may have come in its place.
    ///
    /// @throws ProblemException `revision-required` without one, `malformed` if it is none
    public static UUID id(@Nullable String header) {
        var matcher = ID.matcher(given(header, "de id mee van wat je hebt gelezen"));
        if (!matcher.matches()) {
            throw new ProblemException(
                    ProblemType.MALFORMED,
                    "If-Match moet een id zijn, zoals \"7d4f1c9e-2b6a-4c7e-9d1f-3a5b8c2e6f40\".");
        }
        return UUID.fromString(matcher.group(1));
    }

    private static String given(@Nullable String header, String what) {
        if (header == null) {
            throw new ProblemException(
                    ProblemType.REVISION_REQUIRED, "Stuur in If-Match %s.".formatted(what));
        }
        return header.strip();
    }

    /// The revision as an ETag.
    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
