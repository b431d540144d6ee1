package nl.millenniumgemeenten.gateway.picture;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.site.Site;

/// Serves the pictures of the public site: those that an activity shows, no others. So nobody can
/// make us ask our services for what is not there.
@Controller("/afbeeldingen")
@ExecuteOn(TaskExecutors.BLOCKING)
class PictureController {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Site site;
    private final PictureFiles files;

    PictureController(Site site, PictureFiles files) {
        this.site = site;
        this.files = files;
    }

    @Get("/{name}")
    HttpResponse<byte[]> show(String name) {
        var activities = site.image().activities();
        return PictureName.parse(name)
                .filter(picture -> activities.show(picture.hash()))
                .<HttpResponse<byte[]>>map(
                        picture -> PictureResponses.of(files.get(picture), FOR_EVER))
                .orElseGet(() -> HttpResponse.status(HttpStatus.NOT_FOUND));
    }
}
