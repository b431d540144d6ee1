package nl.millenniumgemeenten.gateway.desk.media;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.media.DraftFiles;

/// Serves files of the library to who is signed in, whether or not visitors see them. As all of the
/// desk, no browser keeps them.
@Controller(MediaScreens.PATH + "/bestanden")
@ExecuteOn(TaskExecutors.BLOCKING)
class MediaFileController {
    private final DraftFiles files;

    MediaFileController(DraftFiles files) {
        this.files = files;
    }

    @Get("/{hash:[0-9a-f]+}/{name}")
    HttpResponse<?> show(String hash, String name, HttpRequest<?> request) {
        return files.answer(hash, name, request);
    }
}
