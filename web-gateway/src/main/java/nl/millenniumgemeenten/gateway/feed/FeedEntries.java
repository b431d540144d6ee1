package nl.millenniumgemeenten.gateway.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.gateway.layout.PlainText;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.library.ContributionPictureView;
import nl.millenniumgemeenten.gateway.library.ContributionPictures;
import nl.millenniumgemeenten.gateway.page.agenda.TitleText;
import nl.millenniumgemeenten.gateway.page.agenda.WhenText;
import nl.millenniumgemeenten.gateway.site.Activities;
import nl.millenniumgemeenten.gateway.site.Agenda;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Resources;

/// How content stands in a feed.
final class FeedEntries {
    private final Reading reading;
    private final ZoneId zone;
    private final AbsoluteLinks links;

    FeedEntries(Reading reading, ZoneId zone, String siteUrl) {
        this.reading = reading;
        this.zone = zone;
        this.links = new AbsoluteLinks(siteUrl);
    }

    FeedEntry news(NewsArticleChange.Published article) {
        return new FeedEntry(
                article.id(),
                NewsIndex.path(article),
                article.title(),
                article.summary(),
                () -> links.in(Bodies.html(reading, article.bodyHtml())),
                dated(article.datedOn(), article.firstPublishedAt()),
                article.publishedAt(),
                categories(article.goals(), article.municipalities(), article.themes()));
    }

    FeedEntry activity(ActivityChange.Published activity) {
        return new FeedEntry(
                activity.id(),
                Activities.path(activity),
                activity.title(),
                activity.summary(),
                () -> PlainText.html(activity.story()) + PlainText.html(activity.result()),
                activity.firstPublishedAt(),
                activity.publishedAt(),
                categories(activity.goals(), List.of(activity.municipality()), List.of()));
    }

    FeedEntry agendaItem(AgendaItemChange.Published item) {
        var when = item.occurrences();
        var days = when.recurrence() == null ? WhenText.days(when) : List.of(WhenText.rhythm(when));
        return new FeedEntry(
                item.id(),
                Agenda.path(item),
                TitleText.of(item),
                item.summary(),
                () ->
                        PlainText.html(String.join("\n\n", days))
                                + PlainText.html(item.place())
                                + links.in(Bodies.html(reading, item.bodyHtml())),
                item.firstPublishedAt(),
                item.publishedAt(),
                categories(item.goals(), item.municipalities(), item.themes()));
    }

    FeedEntry resource(ResourceChange.Published resource) {
        return new FeedEntry(
                resource.id(),
                Resources.path(resource),
                resource.title(),
                resource.summary(),
                () -> links.in(Bodies.html(reading, resource.bodyHtml())),
                resource.firstPublishedAt(),
                resource.publishedAt(),
                categories(resource.goals(), resource.municipalities(), resource.themes()));
    }

    FeedEntry issue(IssueChange.Archived issue) {
        return new FeedEntry(
                issue.id(),
                IssueIndex.path(issue),
                issue.title(),
                issue.preheader(),
                () -> links.in(IssueHtml.of(reading, issue)),
                issue.publishedAt(),
                issue.publishedAt(),
                List.of());
    }

    FeedEntry discussion(DiscussionQuestion.Listed listed) {
        var discussion = listed.discussion();
        return new FeedEntry(
                discussion.id(),
                Discussions.path(discussion),
                discussion.title(),
                "",
                () ->
                        reading.ask(new DiscussionQuestion.Beginning(discussion.id()))
                                .map(first -> links.in(html(first.contribution())))
                                .orElse(""),
                discussion.openedAt(),
                listed.lastAt(),
                List.of());
    }

    private static String html(ContributionChange.Recorded contribution) {
        return ContributionPictures.of(contribution).stream()
                .map(ContributionPictureView::picture)
                .map(picture ->
                        "<p><img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\"></p>"
                                .formatted(
                                        picture.source(),
                                        IssueHtml.escaped(picture.alternative()),
                                        picture.width(),
                                        picture.height()))
                .collect(Collectors.joining("", contribution.bodyHtml(), ""));
    }

    /// The moment that goes with the date readers see: what is dated on another day than it came on
    /// the site is told as news of that day.
    private Instant dated(LocalDate day, Instant firstPublishedAt) {
        return LocalDate.ofInstant(firstPublishedAt, zone).equals(day)
                ? firstPublishedAt
                : day.atStartOfDay(zone).toInstant();
    }

    private List<FeedEntry.Category> categories(
            List<Integer> goals, List<String> municipalities, List<String> themes) {
        var categories = new ArrayList<FeedEntry.Category>();
        var known = reading.ask(new Question.Goals());
        for (var number : goals) {
            var goal = known.get(number);
            if (goal != null) {
                categories.add(new FeedEntry.Category("doel-" + number, goal.theme()));
            }
        }
        for (var code : municipalities) {
            reading.ask(new Question.MunicipalityWith(code))
                    .ifPresent(found -> categories.add(new FeedEntry.Category(code, found.name())));
        }
        themes.forEach(theme -> categories.add(new FeedEntry.Category(theme, theme)));
        return categories;
    }
}
