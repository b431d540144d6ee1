package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import nl.millenniumgemeenten.activitypub.Documents;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.gateway.courier.ReplyCourier;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.service.FediverseService;
import nl.millenniumgemeenten.gateway.service.FediverseService.ReceivedJson;

/// Takes what other servers bring, as far as it can be anything at all: it is small, of the right
/// type, signed by somebody and not one of very many. Who signed it the service finds out, also
/// while the site is not in the fediverse: what people took back elsewhere goes here then, too.
@Controller(FediverseAddresses.INBOX)
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxController {
    /// A server where many people follow us brings much; the service knows from whom it comes.
    private static final int MOST_PER_MINUTE = 600;

    private final FediverseService service;
    private final InboxHeaders headers;
    private final ReplyCourier courier;
    private final ClientAddress clients;
    private final RateLimit limit;
    private final InboxTurns turns = new InboxTurns();

    InboxController(
            FediverseService service,
            InboxHeaders headers,
            ReplyCourier courier,
            ClientAddress clients,
            InstantSource clock) {
        this.service = service;
        this.headers = headers;
        this.courier = courier;
        this.clients = clients;
        this.limit = new RateLimit(MOST_PER_MINUTE, Duration.ofMinutes(1), clock);
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<?> take(HttpRequest<?> request) throws InterruptedException {
        var client = clients.of(request);
        var wait = limit.take(client);
        if (wait.isPositive()) {
            return FediverseAnswers.refused(HttpStatus.TOO_MANY_REQUESTS, "Bring less at a time.")
                    .header("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
        if (!MediaTypes.isActivity(request.getHeaders().get("Content-Type", String.class, ""))) {
            return FediverseAnswers.refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Bring " + MediaTypes.ACTIVITY + ".");
        }
        if (!request.getHeaders().contains("Signature")) {
            return FediverseAnswers.refused(HttpStatus.UNAUTHORIZED, "Sign what you bring.");
        }
        if (!turns.take(client)) {
            return FediverseAnswers.later();
        }
        try {
            return read(request);
        } finally {
            turns.giveBack(client);
        }
    }

    private HttpResponse<?> read(HttpRequest<?> request) throws InterruptedException {
        return switch (InboxBody.of(request)) {
            case InboxBody.Whole(var bytes) -> bring(request, bytes);
            case InboxBody.TooLarge() ->
                    FediverseAnswers.refused(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            "Bring no more than " + Documents.MOST + " bytes at a time.");
            case InboxBody.Broken() ->
                    FediverseAnswers.refused(
                            HttpStatus.REQUEST_TIMEOUT, "What you brought did not arrive.");
        };
    }

    private HttpResponse<?> bring(HttpRequest<?> request, byte[] body) {
        var answer =
                service.take(
                        new ReceivedJson(
                                "post",
                                target(request),
                                headers.of(request),
                                Base64.getEncoder().encodeToString(body)));
        courier.wake();
        return FediverseAnswers.taken(answer);
    }

    private static String target(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return FediverseAddresses.INBOX + (query == null ? "" : "?" + query);
    }
}
