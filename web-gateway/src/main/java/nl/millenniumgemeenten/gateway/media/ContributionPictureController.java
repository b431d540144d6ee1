package nl.millenniumgemeenten.gateway.media;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// Serves the pictures of contributions that visitors read, and nothing else: a picture is public
/// for as long as what it came with. Whoever keeps a copy asks again after an hour.
@Controller(Discussions.CONTRIBUTIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContributionPictureController {
    private static final String FOR_AN_HOUR = "public, max-age=3600";

    private final Site site;
    private final MediaFiles files;

    ContributionPictureController(Site site, MediaFiles files) {
        this.site = site;
        this.files = files;
    }

    @Get("/{number:[0-9]+}" + Discussions.PICTURES + "/{hash:[0-9a-f]+}/{name}")
    HttpResponse<?> show(long number, String hash, String name, HttpRequest<?> request) {
        var discussions = site.image().discussions();
        var contribution = discussions.contributionByNumber().get(number);
        if (contribution == null) {
            return missing(HttpStatus.NOT_FOUND);
        }
        if (contribution.state() == ContributionChange.State.HIDDEN
                || discussions.shown(contribution.discussion()).isEmpty()) {
            return missing(HttpStatus.GONE);
        }
        return picture(contribution, hash)
                .flatMap(picture -> MediaName.of(picture, name))
                .<HttpResponse<?>>map(file -> answer(contribution, file, request))
                .orElseGet(() -> missing(HttpStatus.NOT_FOUND));
    }

    private static Optional<ContributionChange.Picture> picture(
            ContributionChange.Recorded contribution, String hash) {
        return contribution.pictures().stream()
                .filter(picture -> picture.hash().equals(hash))
                .findFirst();
    }

    private HttpResponse<?> answer(
            ContributionChange.Recorded contribution, MediaName name, HttpRequest<?> request) {
        return switch (files.of(contribution.number(), name)) {
            case Outcome.Ok<Path>(var file, _) -> {
                try {
                    yield new FileAnswer(
                                    name.tag(),
                                    contribution.writtenAt(),
                                    MediaType.of(name.mediaType()))
                            .to(request, file)
                            .header("Cache-Control", FOR_AN_HOUR)
                            .header("Content-Security-Policy", MediaController.LOCKED)
                            .header("X-Robots-Tag", "noindex");
                } catch (IOException gone) {
                    // It was hidden, or room was made for others, at this very moment.
                    yield MediaController.later();
                }
            }
            case Outcome.Refused<Path> _, Outcome.Stale<Path> _ -> missing(HttpStatus.NOT_FOUND);
            case Outcome.Unavailable<Path> _ -> MediaController.later();
        };
    }

    private static HttpResponse<?> missing(HttpStatus status) {
        return HttpResponse.status(status).header("Cache-Control", "no-store");
    }
}
