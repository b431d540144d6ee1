package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionPage;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jsoup.Jsoup;

/// What somebody wrote in a discussion, with the ways to change it. The pages of a discussion are
/// the same for everybody, so they lead here.
@Controller(Discussions.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnInDiscussionController {
    private static final int MOST = 100;
    private static final int BEGINNING = 160;

    private final Site site;
    private final Owners owners;
    private final DiscussPages pages;

    OwnInDiscussionController(Site site, Owners owners, DiscussPages pages) {
        this.site = site;
        this.owners = owners;
        this.pages = pages;
    }

    @Get("/{number:[0-9]+}" + Discussions.OWN)
    HttpResponse<?> show(HttpRequest<?> request, long number) {
        if (!site.ready()) {
            return pages.starting();
        }
        var discussions = site.image().discussions();
        var discussion = discussions.numbered(number).orElse(null);
        if (discussion == null || discussions.shown(discussion.id()).isEmpty()) {
            return pages.unknownDiscussion(HttpStatus.NOT_FOUND);
        }
        return owners.of(request)
                .<HttpResponse<?>>map(owned ->
                        pages.page(
                                HttpStatus.OK,
                                "discuss/own_in_discussion",
                                view(discussion, owned.keySet())))
                .orElseGet(pages::outage);
    }

    private OwnInDiscussionView view(DiscussionChange.Recorded discussion, Set<UUID> contributors) {
        var written = site.image().discussions().newestBy(discussion.id(), contributors, MOST + 1);
        return new OwnInDiscussionView(
                pages.layout("Wat jij hier schreef"),
                new LinkView(discussion.title(), Discussions.path(discussion)),
                !contributors.isEmpty(),
                written.stream().limit(MOST).map(OwnInDiscussionController::own).toList(),
                written.size() > MOST);
    }

    private static OwnInDiscussionView.Own own(ContributionChange.Recorded contribution) {
        var path = Discussions.path(contribution);
        return new OwnInDiscussionView.Own(
                new LinkView("Bijdrage " + contribution.position(), path),
                DiscussionPage.moment(contribution.writtenAt()),
                beginning(contribution.bodyHtml()),
                path + Discussions.EDIT,
                path + Discussions.WITHDRAW,
                ContributionPictures.of(contribution));
    }

    private static String beginning(String html) {
        var text = Jsoup.parseBodyFragment(html).text();
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
