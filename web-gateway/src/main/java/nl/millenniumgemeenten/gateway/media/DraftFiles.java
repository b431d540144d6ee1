package nl.millenniumgemeenten.gateway.media;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Serves files of the library that visitors may not see yet. Who calls this has found that
/// somebody may, and says how long it may be kept.
@Singleton
public class DraftFiles {
    private final MediaFiles files;

    DraftFiles(MediaFiles files) {
        this.files = files;
    }

    /// A picture in one width and type, or a document to download, called as the address has it.
    public MutableHttpResponse<?> answer(String hash, String name, HttpRequest<?> request) {
        return MediaName.of(hash, name)
                .map(file -> answer(file, name, request))
                .orElseGet(() -> HttpResponse.status(HttpStatus.NOT_FOUND));
    }

    private MutableHttpResponse<?> answer(MediaName file, String name, HttpRequest<?> request) {
        return switch (files.draft(file)) {
            case Outcome.Ok<Path>(var path, _) -> answer(file, name, path, request);
            case Outcome.Refused<Path> _, Outcome.Stale<Path> _ ->
                    HttpResponse.status(HttpStatus.NOT_FOUND);
            case Outcome.Unavailable<Path> _ -> MediaController.later();
        };
    }

    private static MutableHttpResponse<?> answer(
            MediaName file, String name, Path path, HttpRequest<?> request) {
        var type =
                file.isDocument()
                        ? MediaType.APPLICATION_OCTET_STREAM_TYPE
                        : MediaType.of(file.mediaType());
        try {
            var answer =
                    new FileAnswer(file.tag(), Instant.EPOCH, type)
                            .to(request, path)
                            .header("Content-Security-Policy", MediaController.LOCKED);
            return file.isDocument()
                    ? answer.header("Content-Disposition", MediaController.attachment(name))
                    : answer;
        } catch (IOException gone) {
            // Room was made for others at this very moment.
            return MediaController.later();
        }
    }
}
