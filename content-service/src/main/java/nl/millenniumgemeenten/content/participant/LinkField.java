package nl.millenniumgemeenten.content.participant;

import io.micronaut.json.tree.JsonNode;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.mailrequest.LinkToken;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads the secret of a link from a body: in an address it would stand in logs.
public final class LinkField {
    private static final int LONGEST = 100;

    private LinkField() {}

    /// What a link leads to.
    ///
    /// @throws ProblemException `no-such-thing` for one that does not work, or not any more
    public static <T> T follow(@Nullable JsonNode body, Function<LinkToken, Optional<T>> handle) {
        var fields = RequestFields.of(body);
        var token = fields.text("token", 1, LONGEST);
        fields.orThrow();
        return LinkToken.parse(token)
                .flatMap(handle)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze link werkt niet (meer)."));
    }
}
