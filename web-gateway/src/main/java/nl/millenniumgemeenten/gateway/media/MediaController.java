package nl.millenniumgemeenten.gateway.media;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// Serves what the library shows, and nothing else: nobody can make us ask our services for what is
/// not there. Documents are for downloading; no browser runs them on this site.
@Controller("/media")
@ExecuteOn(TaskExecutors.BLOCKING)
class MediaController {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String LOCKED = "default-src 'none'; sandbox";

    private final Site site;
    private final MediaFiles files;

    MediaController(Site site, MediaFiles files) {
        this.site = site;
        this.files = files;
    }

    @Get("/{hash:[0-9a-f]+}/{name}")
    HttpResponse<?> show(String hash, String name) {
        var found =
                site.image()
                        .media()
                        .withFile(hash)
                        .flatMap(medium ->
                                MediaName.of(medium, name).map(file -> answer(medium, file)));
        return found.isPresent() ? found.get() : HttpResponse.status(HttpStatus.NOT_FOUND);
    }

    private HttpResponse<?> answer(MediaChange.Stored medium, MediaName name) {
        return switch (files.get(name)) {
            case Outcome.Ok<Path>(var file, _) ->
                    name.isDocument() ? document(medium, file) : picture(name, file);
            case Outcome.Refused<Path> _, Outcome.Stale<Path> _ ->
                    HttpResponse.status(HttpStatus.NOT_FOUND);
            case Outcome.Unavailable<Path> _ ->
                    HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "10");
        };
    }

    private static HttpResponse<?> picture(MediaName name, Path file) {
        return HttpResponse.ok(new SystemFile(file.toFile(), MediaType.of(name.mediaType())))
                .header("Cache-Control", FOR_EVER)
                .header("Content-Security-Policy", LOCKED);
    }

    private static HttpResponse<?> document(MediaChange.Stored medium, Path file) {
        var name = URLEncoder.encode(medium.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(new SystemFile(file.toFile(), MediaType.of(medium.mediaType())))
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Cache-Control", FOR_EVER)
                .header("Content-Security-Policy", LOCKED);
    }
}
