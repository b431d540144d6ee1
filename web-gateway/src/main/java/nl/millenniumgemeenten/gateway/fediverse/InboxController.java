package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.millenniumgemeenten.activitypub.Documents;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.gateway.courier.ReplyCourier;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.service.FediverseService;
import nl.millenniumgemeenten.gateway.service.FediverseService.ReceivedJson;
import nl.millenniumgemeenten.gateway.service.ServiceAnswer;
import nl.millenniumgemeenten.gateway.site.Site;

/// Takes what other servers bring, as far as it can be anything at all: it is small, of the right
/// type, signed by somebody and not one of very many. Who signed it the service finds out.
@Controller(FediverseAddresses.INBOX)
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxController {
    /// A server where many people follow us brings much; the service knows from whom it comes.
    private static final int MOST_PER_MINUTE = 600;

    /// Who signed may have to be looked up, which takes as long as their server likes, up to a
    /// bound: no more than so many wait for that together.
    private static final int MOST_AT_ONCE = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FediverseService service;
    private final InboxHeaders headers;
    private final ReplyCourier courier;
    private final Site site;
    private final ClientAddress clients;
    private final RateLimit limit;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    InboxController(
            FediverseService service,
            InboxHeaders headers,
            ReplyCourier courier,
            Site site,
            ClientAddress clients,
            InstantSource clock) {
        this.service = service;
        this.headers = headers;
        this.courier = courier;
        this.site = site;
        this.clients = clients;
        this.limit = new RateLimit(MOST_PER_MINUTE, Duration.ofMinutes(1), clock);
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<?> take(HttpRequest<?> request) throws InterruptedException {
        if (!FediverseAddresses.isOn(site)) {
            return FediverseAnswers.missing();
        }
        var wait = limit.take(clients.of(request));
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
        return switch (body(request)) {
            case Body.Whole(var bytes) -> bring(request, bytes);
            case Body.TooLarge() ->
                    FediverseAnswers.refused(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            "Bring no more than " + Documents.MOST + " bytes at a time.");
            case Body.Broken() ->
                    FediverseAnswers.refused(
                            HttpStatus.REQUEST_TIMEOUT, "What you brought did not arrive.");
        };
    }

    private sealed interface Body {
        @SuppressWarnings("ArrayRecordComponent") // Nobody compares bodies.
        record Whole(byte[] bytes) implements Body {}

        record TooLarge() implements Body {}

        record Broken() implements Body {}
    }

    private static Body body(HttpRequest<?> request) throws InterruptedException {
        if (request.getContentLength() > Documents.MOST) {
            return new Body.TooLarge();
        }
        if (!(request instanceof ServerHttpRequest<?> sent)) {
            return new Body.Broken();
        }
        try (var body = sent.byteBody().split(SplitBackpressureMode.FASTEST);
                var bytes = body.buffer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            return bytes.length() > Documents.MOST
                    ? new Body.TooLarge()
                    : new Body.Whole(bytes.toByteArray());
        } catch (TimeoutException slow) {
            return new Body.Broken();
        } catch (ExecutionException broken) {
            // More than any request may be, or it ended before its end.
            return new Body.Broken();
        }
    }

    private HttpResponse<?> bring(HttpRequest<?> request, byte[] body) {
        if (!turns.tryAcquire()) {
            return FediverseAnswers.later();
        }
        Optional<ServiceAnswer> answer;
        try {
            answer =
                    service.take(
                            new ReceivedJson(
                                    "post",
                                    target(request),
                                    headers.of(request),
                                    Base64.getEncoder().encodeToString(body)));
        } finally {
            turns.release();
        }
        courier.wake();
        return FediverseAnswers.taken(answer);
    }

    private static String target(HttpRequest<?> request) {
        var query = request.getUri().getRawQuery();
        return FediverseAddresses.INBOX + (query == null ? "" : "?" + query);
    }
}
