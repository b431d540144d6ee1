package nl.millenniumgemeenten.content.editing;

import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// `Idempotency-Key` on a request that makes something (draft-ietf-httpapi-idempotency-key-header):
/// a UUID of the caller, which becomes the id of what is made. The same request again makes nothing
/// more.
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY =
            Pattern.compile("\"?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\"?");

    private IdempotencyKey() {}

    /// The id of what is made: any, without a key.
    ///
    /// @throws ProblemException `malformed`
    public static UUID id(@Nullable String header) {
        if (header == null) {
            return UUID.randomUUID();
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw new ProblemException(
                    ProblemType.MALFORMED, "Idempotency-Key moet een UUID zijn.");
        }
        return UUID.fromString(key.group(1));
    }
}
