package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.merge.Compared;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionPage;
import nl.millenniumgemeenten.gateway.service.ContributionHistoryJson;
import nl.millenniumgemeenten.gateway.service.ContributionHistoryJson.TextJson;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.OwnContributionService;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Site;

/// What a contribution said before, for everybody. It is asked of content-service each time: few
/// people look, and what the desk takes away is gone at once.
@Controller(Discussions.CONTRIBUTIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
class HistoryController {
    private final Site site;
    private final OwnContributionService contributions;
    private final DiscussPages pages;

    HistoryController(Site site, OwnContributionService contributions, DiscussPages pages) {
        this.site = site;
        this.contributions = contributions;
        this.pages = pages;
    }

    /// One text beside the one before it: to compare them all at once would be much work.
    ///
    /// @param edition which text; the newest where there is no such one
    @Get("/{number:[0-9]+}" + Discussions.HISTORY)
    HttpResponse<?> show(
            long number, @QueryValue(value = "versie", defaultValue = "0") String edition) {
        if (!site.ready()) {
            return pages.starting();
        }
        var found = Found.of(site.image().discussions(), number).filter(each -> !each.hidden());
        if (found.isEmpty()) {
            return pages.unknownContribution();
        }
        return switch (contributions.history(found.get().contribution().id())) {
            case Outcome.Ok<ContributionHistoryJson>(var history, _)
                    when !history.texts().isEmpty() ->
                    pages.page(
                            HttpStatus.OK, "discuss/history", view(found.get(), history, edition));
            case Outcome.Ok<ContributionHistoryJson> _,
                    Outcome.Refused<ContributionHistoryJson> _ ->
                    pages.unknownContribution();
            case Outcome.Stale<ContributionHistoryJson>(),
                    Outcome.Unavailable<ContributionHistoryJson>() ->
                    pages.unavailable(
                            "De geschiedenis is nu even niet te lezen, door een storing bij ons."
                                    + " Probeer het straks nog eens.");
        };
    }

    private HistoryView view(Found found, ContributionHistoryJson history, String edition) {
        var texts = history.texts();
        int chosen =
                IntStream.range(0, texts.size())
                        .filter(at -> Integer.toString(texts.get(at).edition()).equals(edition))
                        .findFirst()
                        .orElse(0);
        var text = texts.get(chosen);
        var before = chosen + 1 < texts.size() ? texts.get(chosen + 1) : null;
        return new HistoryView(
                pages.layout("Geschiedenis van bijdrage " + found.contribution().position()),
                found.link(),
                found.around(),
                history.whole(),
                texts.stream()
                        .map(each ->
                                new HistoryView.Version(
                                        path(found, each),
                                        DiscussionPage.moment(each.savedAt()),
                                        each.edition() == text.edition()))
                        .toList(),
                before == null ? "" : DiscussionPage.moment(before.savedAt()).text(),
                DiscussionPage.moment(text.savedAt()).text(),
                before == null ? List.of() : Compared.bodies(before.bodyHtml(), text.bodyHtml()),
                before == null ? text.bodyHtml() : "",
                ContributionPictures.of(
                        Discussions.picturesPath(found.contribution()),
                        ContributionPictureJson.told(
                                text.pictures().stream()
                                        .filter(each -> isShown(found, each))
                                        .toList())),
                text.pictures().stream()
                        .filter(each -> !isShown(found, each))
                        .map(ContributionPictureJson::alternative)
                        .toList());
    }

    private static boolean isShown(Found found, ContributionPictureJson picture) {
        return found.contribution().pictures().stream()
                .anyMatch(shown -> shown.hash().equals(picture.hash()));
    }

    private static String path(Found found, TextJson text) {
        return Discussions.historyPath(found.contribution()) + "?versie=" + text.edition();
    }
}
