package nl.millenniumgemeenten.subscription.fediverse.inbox;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.activitypub.Documents;
import nl.millenniumgemeenten.activitypub.signature.ReceivedRequest;
import nl.millenniumgemeenten.problem.Problem;
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
    private static final int MOST_HEADERS = 100;

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
                    throw problem(ProblemType.NOT_YOURS, "Van deze server nemen we niets aan.");
            case LATER ->
                    again(
                            ProblemType.TOO_MANY_REQUESTS,
                            "Breng dit over een minuut nog eens.",
                            Duration.ofMinutes(1));
            case AWAY ->
                    again(
                            ProblemType.UNAVAILABLE,
                            "We kunnen nu niet zien wie dit stuurde.",
                            Duration.ofMinutes(5));
            case NOBODY ->
                    throw problem(ProblemType.NO_SUCH_THING, "Deze site zit niet in de fediverse.");
        };
    }

    private static HttpResponse<?> again(ProblemType type, String detail, Duration wait) {
        return Problem.of(type, detail)
                .response()
                .header("Retry-After", Long.toString(wait.toSeconds()));
    }

    private static ReceivedRequest request(@Nullable JsonNode body) {
        // A signature may cover any header, so these have no names that we know.
        var headers = headers(body == null ? null : body.get("headers"));
        var fields = RequestFields.of(withoutHeaders(body));
        var method = fields.text("method", 1, 10);
        var path = fields.text("path", 1, 2000);
        var bytes = bytes(fields);
        fields.orThrow();
        if (bytes.length > Documents.MOST) {
            throw problem(ProblemType.TOO_LARGE, "Dit is te groot.");
        }
        return new ReceivedRequest(method, path, headers, bytes);
    }

    private static @Nullable JsonNode withoutHeaders(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            return body;
        }
        var others = new HashMap<String, JsonNode>();
        body.entries().forEach(field -> others.put(field.getKey(), field.getValue()));
        others.remove("headers");
        return JsonNode.createObjectNode(others);
    }

    private static Map<String, String> headers(@Nullable JsonNode given) {
        var headers = new HashMap<String, String>();
        if (given != null && given.isObject() && given.size() <= MOST_HEADERS) {
            given.entries()
                    .forEach(header -> {
                        var value = header.getValue();
                        if (value.isString() && value.getStringValue().length() <= LONGEST_HEADER) {
                            headers.put(header.getKey(), value.getStringValue());
                        }
                    });
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
