package nl.millenniumgemeenten.gateway.desk.body;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.site.Site;

/// Answers the editor of a body.
@Controller("/redactie")
@ExecuteOn(TaskExecutors.BLOCKING)
class BodyController {
    private final Site site;
    private final DraftReadings drafts;
    private final DeskPages pages;

    BodyController(Site site, DraftReadings drafts, DeskPages pages) {
        this.site = site;
        this.drafts = drafts;
        this.pages = pages;
    }

    /// What a link can lead to: pages, news, agenda items and resources, as a part of a page.
    @Get("/paginas/kiezen")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> choices(@QueryValue(value = "q", defaultValue = "") String query) {
        return pages.screen(
                HttpStatus.OK, "desk/page_choices", PageSearch.of(site.image(), query.strip()));
    }

    /// The picture of a body as it is now, for who writes around it.
    @Get("/tekst/plaatjes/{media}")
    HttpResponse<?> picture(UUID media, Editor editor) {
        return MediaPictures.of(drafts.of(editor.caller()), media, "")
                .<HttpResponse<?>>map(picture ->
                        HttpResponse.temporaryRedirect(URI.create(picture.source()))
                                .header("Cache-Control", "no-cache"))
                .orElseGet(() -> pages.notFound(editor));
    }
}
