package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.Topic;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.ParticipantService.SubmissionJson;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// Answers who wrote something: shows it where it stands, or says what happens first.
@Singleton
class Arrival {
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final Site site;
    private final DiscussPages pages;

    Arrival(Site site, DiscussPages pages) {
        this.site = site;
        this.pages = pages;
    }

    MutableHttpResponse<?> of(SubmissionJson submission, long discussion) {
        var placed = submission.placed();
        // Where the newest stands: it goes on to the address that the discussion has by then.
        var back =
                new LinkView(
                        "Terug naar de discussie",
                        Discussions.PATH + "/" + discussion + "/nieuwste");
        if (placed == null) {
            return pages.message(
                    HttpStatus.OK,
                    Tone.POSITIVE,
                    "Bedankt voor je bijdrage",
                    List.of(
                            "De redactie leest je bijdrage eerst. Je krijgt een mail als die op de"
                                    + " site staat, of als we die niet plaatsen."),
                    back);
        }
        return isShown(placed.id(), placed.revision())
                ? HttpResponse.seeOther(URI.create("/bijdragen/" + placed.number()))
                : pages.message(
                        HttpStatus.OK,
                        Tone.POSITIVE,
                        "Bedankt voor je bijdrage",
                        List.of("Je bijdrage staat binnen een minuut op de site."),
                        back);
    }

    /// Answers who changed something: shows it where it stands, as soon as it is there.
    HttpResponse<?> changed(UUID contribution, long revision, Found found) {
        return isShown(contribution, revision)
                ? HttpResponse.seeOther(URI.create(Discussions.path(found.contribution())))
                : pages.message(
                        HttpStatus.OK,
                        Tone.POSITIVE,
                        "Gelukt",
                        List.of("Binnen een minuut zie je het op de site."),
                        found.link());
    }

    private boolean isShown(UUID contribution, long revision) {
        try {
            return site.awaitRevision(
                    Topic.CONTRIBUTIONS, contribution.toString(), revision, AT_MOST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
