package nl.millenniumgemeenten.gateway.webhook;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import nl.millenniumgemeenten.gateway.service.BounceService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;

/// Reports of a mail provider about what came back, handed on as they are. Whatever the provider
/// calls them, somebody translates them to our form before: docs/deployment.md says which.
@Controller("/webhooks/mail/{provider}")
@ExecuteOn(TaskExecutors.BLOCKING)
class MailWebhook {
    private static final String OURS = "reports";

    private final WebhookSeal seal;
    private final BounceService bounces;
    private final JsonMapper json;

    MailWebhook(WebhookSeal seal, BounceService bounces, JsonMapper json) {
        this.seal = seal;
        this.bounces = bounces;
        this.json = json;
    }

    @Post(consumes = "application/json", produces = Problem.MEDIA_TYPE)
    HttpResponse<?> take(
            String provider,
            @Header(value = "X-Signature", defaultValue = "") String signature,
            @Body byte[] body) {
        if (!provider.equals(OURS) || !seal.isOn()) {
            return refused(Problem.of(ProblemType.NO_SUCH_THING, "Hier luistert niemand."));
        }
        if (!seal.holds(signature, body)) {
            return refused(Problem.of(ProblemType.NOT_SIGNED_IN, "Het zegel klopt niet."));
        }
        return switch (bounces.report(read(body))) {
            case Outcome.Ok<byte[]> _ -> HttpResponse.accepted();
            case Outcome.Refused<byte[]>(var problem) -> refused(problem);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    refused(Problem.of(ProblemType.UNAVAILABLE, "Stuur dit straks nog eens."));
        };
    }

    private JsonNode read(byte[] body) {
        try {
            var read = json.readValue(body, Argument.of(JsonNode.class));
            return read == null ? JsonNode.nullNode() : read;
        } catch (IOException unreadable) {
            return JsonNode.nullNode();
        }
    }

    private static HttpResponse<?> refused(Problem problem) {
        return HttpResponse.status(HttpStatus.valueOf(problem.status())).body(problem);
    }
}
