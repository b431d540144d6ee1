package nl.millenniumgemeenten.gateway.contact.activity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.contact.ContactPages;
import nl.millenniumgemeenten.gateway.contact.SignedInContact;
import nl.millenniumgemeenten.gateway.picture.PictureName;
import nl.millenniumgemeenten.gateway.picture.PictureResponses;
import nl.millenniumgemeenten.gateway.service.ActivityService;

/// Pictures as a contact sees them: also those that are not on the site yet.
@Controller(ContactPages.PATH + "/{code}/afbeeldingen")
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnPictureController {
    private final SignedInContact signedIn;
    private final ActivityService service;

    OwnPictureController(SignedInContact signedIn, ActivityService service) {
        this.signedIn = signedIn;
        this.service = service;
    }

    @Get("/{name}")
    HttpResponse<?> show(HttpRequest<?> request, String code, String name) {
        var picture = PictureName.parse(name);
        return picture.isEmpty()
                ? HttpResponse.status(HttpStatus.NOT_FOUND)
                : signedIn.of(
                        request,
                        code,
                        contact ->
                                PictureResponses.of(
                                        service.picture(
                                                picture.get().hash(),
                                                picture.get().width(),
                                                contact.caller()),
                                        "no-store"));
    }
}
