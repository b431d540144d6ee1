package nl.millenniumgemeenten.subscription.fediverse.inbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.activitypub.Documents;
import nl.millenniumgemeenten.activitypub.signature.ReceivedRequest;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What servers of others bring to the website, as they sent it.
@Controller("/fediverse/inbox")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class InboxResource {
    private static final int LONGEST_HEADER = 8000;
    private static final int LONGEST_BODY = 2 * Documents.MOST;
    private static final List<String> HEADERS =
            List.of("host", "date", "digest", "signature", "content-type", "content-length");

    private final ReceiveActivity receive;

    InboxResource(ReceiveActivity receive) {
        this.receive = receive;
    }

    @Post
    HttpResponse<?> post(@Nullable @Body JsonNode body) {
        return switch (receive.handle(request(body))) {
            case TAKEN -> HttpResponse.accepted();
            case MALFORMED -> throw problem(ProblemType.MALFORMED, "Dit kunnen we niet lezen.");
            case NOT_SIGNED ->
                    throw problem(
                            ProblemType.NOT_SIGNED_IN, "We weten niet zeker wie dit stuurde.");
            case BLOCKED ->
                    throw problem(
                            ProblemType.NOT_YOURS, "Van deze server nemen we niets aan.");
            case LATER ->
                    throw problem(
                            ProblemType.TOO_MANY_REQUESTS, "Breng dit over een minuut nog eens.");
            case NOBODY ->
                    throw problem(
                            ProblemType.NO_SUCH_THING, "Deze site zit niet in de fediverse.");
        };
    }

    private static ReceivedRequest request(@Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var method = fields.text("method", 1, 10);
        var path = fields.text("path", 1, 2000);
        var headers = fields.optionalObject("headers", InboxResource::headers).orElse(Map.of());
        var bytes = bytes(fields);
        fields.orThrow();
        if (bytes.length > Documents.MOST) {
            throw problem(ProblemType.TOO_LARGE, "Dit is te groot.");
        }
        return new ReceivedRequest(method, path, headers, bytes);
    }

    private static Map<String, String> headers(RequestFields fields) {
        var headers = new HashMap<String, String>();
        for (var name : HEADERS) {
            fields.optionalText(name, LONGEST_HEADER)
                    .ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    private static byte[] bytes(RequestFields fields) {
        try {
            return Base64.getDecoder().decode(fields.text("body", 0, LONGEST_BODY));
        } catch (IllegalArgumentException not) {
            fields.refuse("body", "Dit moet base64 zijn.");
            return new byte[0];
        }
    }

    private static ProblemException problem(ProblemType type, String detail) {
        return new ProblemException(type, detail);
    }
}
