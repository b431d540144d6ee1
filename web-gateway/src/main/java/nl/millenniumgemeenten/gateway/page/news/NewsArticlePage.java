package nl.millenniumgemeenten.gateway.page.news;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.page.media.Bodies;
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
        return new NewsArticleView(
                layouts.layout(
                        reading,
                        article.title(),
                        article.summary(),
                        NewsIndex.path(article),
                        true,
                        List.of(new LinkView("Home", "/"), new LinkView("Nieuws", "/nieuws")),
                        telling(article)),
                article.title(),
                article.summary(),
                DutchText.dateView(article.datedOn()),
                Bodies.html(reading, article.bodyHtml()),
                goals(reading, article),
                municipalities(reading, article));
    }

    private static Telling telling(NewsArticleChange.Published article) {
        return Telling.ofArticle(
                Thing.a("NewsArticle")
                        .with("headline", article.title())
                        .with("datePublished", article.datedOn()),
                article.firstPublishedAt(),
                article.publishedAt());
    }

    private static List<GoalItemView> goals(Reading reading, NewsArticleChange.Published article) {
        var known = reading.ask(new Question.Goals());
        return article.goals().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(ListItems::goal)
                .toList();
    }

    private static List<LinkView> municipalities(
            Reading reading, NewsArticleChange.Published article) {
        return article.municipalities().stream()
                .flatMap(code -> reading.ask(new Question.MunicipalityWith(code)).stream())
                .map(found -> new LinkView(found.name(), "/gemeenten/" + found.slug()))
                .toList();
    }
}
