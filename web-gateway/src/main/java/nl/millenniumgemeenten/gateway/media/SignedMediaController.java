package nl.millenniumgemeenten.gateway.media;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Serves the pictures of test mails. What was not signed here is looked for nowhere.
@Controller(SignedMedia.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignedMediaController {
    private final SignedMedia signed;
    private final DraftFiles files;

    SignedMediaController(SignedMedia signed, DraftFiles files) {
        this.signed = signed;
        this.files = files;
    }

    @Get("/{until:[0-9a-z]+}/{signature:[A-Za-z0-9_-]+}/{bytes:[A-Za-z0-9_-]+}/{name}")
    HttpResponse<?> show(
            String until, String signature, String bytes, String name, HttpRequest<?> request) {
        return signed.opens(until, signature, bytes, name)
                .<HttpResponse<?>>map(hash -> show(hash, name, request))
                .orElseGet(() ->
                        HttpResponse.status(HttpStatus.NOT_FOUND)
                                .header("Cache-Control", "no-store"));
    }

    private HttpResponse<?> show(String hash, String name, HttpRequest<?> request) {
        var answer = files.answer(hash, name, request).header("X-Robots-Tag", "noindex");
        return answer.status().getCode() < 400
                ? answer.header("Cache-Control", "private, max-age=3600")
                        // Mail programs on the web show it on a page of their own.
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                : answer.header("Cache-Control", "no-store");
    }
}
