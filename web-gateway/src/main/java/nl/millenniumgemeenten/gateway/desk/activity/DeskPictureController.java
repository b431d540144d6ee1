package nl.millenniumgemeenten.gateway.desk.activity;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.picture.PictureName;
import nl.millenniumgemeenten.gateway.picture.PictureResponses;
import nl.millenniumgemeenten.gateway.service.ActivityService;

/// Pictures as editors see them: also those that are not on the site yet.
@Controller(DeskPictureController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class DeskPictureController {
    static final String PATH = "/redactie/afbeeldingen";

    private final ActivityService service;

    DeskPictureController(ActivityService service) {
        this.service = service;
    }

    @Get("/{name}")
    HttpResponse<byte[]> show(String name, Editor editor) {
        return PictureName.parse(name)
                .<HttpResponse<byte[]>>map(picture ->
                        PictureResponses.of(
                                service.picture(picture.hash(), picture.width(), editor.caller()),
                                "no-store"))
                .orElseGet(() -> HttpResponse.status(HttpStatus.NOT_FOUND));
    }
}
