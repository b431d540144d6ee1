package nl.millenniumgemeenten.subscription.fediverse.post;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// The account of the site: the very bytes that the website gives to servers of others.
@Controller("/fediverse")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("service")
class AccountResource {
    private final ReadAccount read;

    AccountResource(ReadAccount read) {
        this.read = read;
    }

    @Get("/webfinger")
    HttpResponse<byte[]> webFinger(@QueryValue(defaultValue = "") String resource) {
        return answer(read.webFinger(resource), MediaTypes.RESOURCE_DESCRIPTOR);
    }

    /// Where the document is that says what runs here.
    @Get("/nodeinfo")
    HttpResponse<byte[]> whereNodeInfo() {
        return answer(read.whereNodeInfo(), MediaType.APPLICATION_JSON);
    }

    @Get("/nodeinfo/2.1")
    HttpResponse<byte[]> nodeInfo() {
        return answer(read.nodeInfo(), MediaTypes.NODE_INFO);
    }

    @Get("/actor")
    HttpResponse<byte[]> actor() {
        return answer(read.actor(), MediaTypes.ACTIVITY);
    }

    @Get("/outbox")
    HttpResponse<byte[]> outbox(@Nullable @QueryValue Long page) {
        return answer(page == null ? read.outbox() : read.outbox(page), MediaTypes.ACTIVITY);
    }

    @Get("/followers")
    HttpResponse<byte[]> followers() {
        return answer(read.followers(), MediaTypes.ACTIVITY);
    }

    /// 410 with what is left of it for what was withdrawn.
    @Get("/posts/{id}")
    HttpResponse<byte[]> post(UUID id) {
        var found = read.post(id).orElseThrow(AccountResource::missing);
        return HttpResponse.<byte[]>status(found.gone() ? HttpStatus.GONE : HttpStatus.OK)
                .contentType(MediaType.of(MediaTypes.ACTIVITY))
                .body(found.bytes());
    }

    private static HttpResponse<byte[]> answer(Optional<byte[]> document, String type) {
        return HttpResponse.ok(document.orElseThrow(AccountResource::missing))
                .contentType(MediaType.of(type));
    }

    private static ProblemException missing() {
        return new ProblemException(
                ProblemType.NO_SUCH_THING, "Dit staat niet (meer) in de fediverse.");
    }
}
