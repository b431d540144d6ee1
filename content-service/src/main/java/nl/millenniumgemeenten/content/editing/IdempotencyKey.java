package nl.millenniumgemeenten.content.editing;

import java.util.UUID;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.TypedId;
import org.jspecify.annotations.Nullable;

/// `Idempotency-Key` on a request that makes something (draft-ietf-httpapi-idempotency-key-header):
/// a UUID of the caller, which becomes the id of what is made. The same request again makes nothing
/// more.
public final class IdempotencyKey {
    public static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /// The id of what is made: any, without a key.
    ///
    /// @throws ProblemException `malformed`
    public static UUID id(@Nullable String header) {
        if (header == null) {
            return UUID.randomUUID();
        }
        return TypedId.read(header.strip().replaceAll("^\"|\"$", ""))
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.MALFORMED, "Idempotency-Key moet een UUID zijn."));
    }
}
