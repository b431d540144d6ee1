package nl.millenniumgemeenten.gateway.page.news;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.fediverse.FediverseAddresses;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.library.Bodies;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
import nl.millenniumgemeenten.gateway.page.media.LeadPicture;
import nl.millenniumgemeenten.gateway.page.tag.Tags;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the page of a news article.
@Singleton
public final class NewsArticlePage {
    private final Layouts layouts;

    NewsArticlePage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// A news article with what it is about.
    public NewsArticleView view(Reading reading, NewsArticleChange.Published article) {
        var picture = LeadPicture.of(reading, article.picture());
        return new NewsArticleView(
                layouts.layout(
                                reading,
                                article.title(),
                                article.summary(),
                                NewsIndex.path(article),
                                true,
                                List.of(
                                        new LinkView("Home", "/"),
                                        new LinkView("Nieuws", "/nieuws")),
                                telling(article)
                                        .withPicture(LeadPicture.telling(picture))
                                        .withFeeds(post(reading, article)))
                        .withDiscussions(
                                DiscussionItems.under(
                                        reading, DiscussionChange.Kind.NEWS_ARTICLE, article.id())),
                article.title(),
                article.summary(),
                DutchText.dateView(article.datedOn()),
                Bodies.html(reading, article.bodyHtml()),
                picture,
                Tags.of(reading, article.goals(), article.municipalities(), article.themes()));
    }

    /// The same for servers of the fediverse, if the site is there: none or one.
    private static List<FeedLinkView> post(Reading reading, NewsArticleChange.Published article) {
        return reading.ask(new Question.Campaign()).stream()
                .filter(campaign -> campaign.fediverseName() != null)
                .map(_ ->
                        new FeedLinkView(
                                "Dit bericht in de fediverse",
                                MediaTypes.ACTIVITY,
                                FediverseAddresses.post(article.id())))
                .toList();
    }

    private static Telling telling(NewsArticleChange.Published article) {
        return Telling.ofArticle(
                Thing.a("NewsArticle")
                        .with("headline", article.title())
                        .with("datePublished", article.datedOn()),
                article.firstPublishedAt(),
                article.publishedAt());
    }
}
