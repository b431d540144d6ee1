package nl.millenniumgemeenten.gateway.page.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// The words for a body that is over the limit, wherever that is noticed.
final class TooLarge {
    private TooLarge() {}

    static MutableHttpResponse<byte[]> page(ProblemPages pages, SiteImage image, String asked) {
        return pages.error(
                image,
                asked,
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "Dit is te veel in één keer",
                List.of(
                        "Wat je stuurde is groter dan 10 MB. Er is niets van bewaard.",
                        "Ga terug, kies een kleiner bestand of een kleinere foto, en verstuur het"
                                + " opnieuw."),
                "");
    }
}
