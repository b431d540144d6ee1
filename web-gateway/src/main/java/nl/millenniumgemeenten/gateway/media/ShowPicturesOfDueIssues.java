package nl.millenniumgemeenten.gateway.media;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.IssueService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.WantedPicturesJson;
import nl.millenniumgemeenten.gateway.site.Site;

/// Shows the pictures of issues that are about to begin by the clock, and tells who sends them. An
/// issue waits for that. Every gateway may do so; it is the same each time.
@Singleton
@Requires(property = "site.follow", notEquals = "false")
class ShowPicturesOfDueIssues {
    private final Site site;
    private final IssueService issues;
    private final ShowIssuePictures pictures;

    ShowPicturesOfDueIssues(Site site, IssueService issues, ShowIssuePictures pictures) {
        this.site = site;
        this.issues = issues;
        this.pictures = pictures;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "5s")
    void run() {
        if (site.ready()
                && issues.wantedPictures(Caller.SERVICE)
                        instanceof Outcome.Ok<ItemsJson<WantedPicturesJson>>(var wanted, _)) {
            wanted.items().forEach(this::show);
        }
    }

    private void show(WantedPicturesJson wanted) {
        switch (pictures.show(wanted.issue(), wanted.media())) {
            case ALL -> tell(wanted, "shown");
            case NEVER -> tell(wanted, "missing");
            case NOT_YET -> {
                // They are asked for again.
            }
        }
    }

    private void tell(WantedPicturesJson wanted, String state) {
        // If this does not arrive, it is wanted once more.
        issues.tellPictures(wanted.issue(), wanted.edition(), state, Caller.SERVICE);
    }
}
