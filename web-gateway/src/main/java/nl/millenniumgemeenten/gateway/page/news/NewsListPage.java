package nl.millenniumgemeenten.gateway.page.news;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the list of news.
@Singleton
public final class NewsListPage {
    private static final int SIZE = 20;

    private final Layouts layouts;

    NewsListPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// Which part of the news: next to the article with a number, or the newest.
    public record Part(long olderThan, long newerThan) {
        public static final Part NEWEST = new Part(0, 0);

        /// The part that the parameters of an address ask for; 0 is none.
        public static Part of(long olderThan, long newerThan) {
            return new Part(Math.max(0, olderThan), olderThan > 0 ? 0 : Math.max(0, newerThan));
        }
    }

    /// A part of the news.
    public NewsListView view(Reading reading, Part part) {
        var articles = articles(reading, part);
        return new NewsListView(
                layouts.layout(
                        reading,
                        "Nieuws",
                        "Het nieuws van de campagne, het nieuwste eerst.",
                        "/nieuws",
                        part.equals(Part.NEWEST),
                        List.of(new LinkView("Home", "/")),
                        Telling.of(Thing.a("CollectionPage"))
                                .withFeeds(FeedLinkView.of("Nieuws", "/nieuws"))),
                articles.stream().map(ListItems::news).toList(),
                paging(reading, articles));
    }

    private static List<NewsArticleChange.Published> articles(Reading reading, Part part) {
        if (part.olderThan() > 0) {
            return reading.ask(new Question.NewsOlderThan(part.olderThan(), SIZE));
        }
        return part.newerThan() > 0
                ? reading.ask(new Question.NewsNewerThan(part.newerThan(), SIZE))
                : reading.ask(new Question.NewestNews(SIZE));
    }

    private static PagingView paging(Reading reading, List<NewsArticleChange.Published> articles) {
        if (articles.isEmpty()) {
            return new PagingView("", "");
        }
        var first = articles.getFirst().number();
        var last = articles.getLast().number();
        boolean newer = !reading.ask(new Question.NewsNewerThan(first, 1)).isEmpty();
        boolean older = !reading.ask(new Question.NewsOlderThan(last, 1)).isEmpty();
        return new PagingView(
                newer ? "/nieuws?na=" + first : "", older ? "/nieuws?voor=" + last : "");
    }
}
