package nl.millenniumgemeenten.gateway.media;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// Serves what the image knows of the library, and nothing else: the image learns of a file once
/// visitors may see it, and nobody can make us ask our services for what is not there. Documents
/// are for downloading; no browser runs them on this site.
@Controller("/media")
@ExecuteOn(TaskExecutors.BLOCKING)
class MediaController {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String LOCKED = "default-src 'none'; sandbox";

    private final Site site;
    private final MediaFiles files;

    MediaController(Site site, MediaFiles files) {
        this.site = site;
        this.files = files;
    }

    @Get("/{hash:[0-9a-f]+}/{name}")
    HttpResponse<?> show(String hash, String name, HttpRequest<?> request) {
        var found =
                site.image()
                        .media()
                        .withFile(hash)
                        .flatMap(medium ->
                                MediaName.of(medium, name)
                                        .map(file -> answer(medium, file, request)));
        return found.isPresent() ? found.get() : missing();
    }

    private HttpResponse<?> answer(
            MediaChange.Stored medium, MediaName name, HttpRequest<?> request) {
        return switch (files.get(name)) {
            case Outcome.Ok<Path>(var file, _) -> answer(medium, name, file, request);
            case Outcome.Refused<Path> _, Outcome.Stale<Path> _ -> missing();
            case Outcome.Unavailable<Path> _ -> later();
        };
    }

    /// It may be there in a moment: a page can be a little ahead of its pictures.
    private static HttpResponse<?> missing() {
        return HttpResponse.status(HttpStatus.NOT_FOUND).header("Cache-Control", "no-store");
    }

    private static HttpResponse<?> answer(
            MediaChange.Stored medium, MediaName name, Path file, HttpRequest<?> request) {
        var type = name.isDocument() ? medium.mediaType() : name.mediaType();
        try {
            var answer =
                    new FileAnswer(name.tag(), medium.storedAt(), MediaType.of(type))
                            .to(request, file)
                            .header("Cache-Control", FOR_EVER)
                            .header("Content-Security-Policy", LOCKED)
                            // Readers of our feeds show our pictures on a page of their own.
                            .header("Cross-Origin-Resource-Policy", "cross-origin");
            return name.isDocument()
                    ? answer.header("Content-Disposition", attachment(medium.fileName()))
                    : answer;
        } catch (IOException gone) {
            // Room was made for others at this very moment.
            return later();
        }
    }

    static String attachment(String fileName) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static MutableHttpResponse<?> later() {
        return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "10");
    }
}
