package nl.millenniumgemeenten.content.article;

import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.events.NewsArticleChange;

/// News articles as the rest of the system may know them.
final class ArticleChanges {
    private ArticleChanges() {}

    /// The public state of the article; nothing for one that never was public.
    static Optional<NewsArticleChange> of(Article article) {
        return switch (article.state()) {
            case State.Unpublished<ArticleContent>() -> Optional.empty();
            case State.Live<ArticleContent> live -> Optional.of(published(article, live));
            case State.Withdrawn<ArticleContent>(var edition, _, _, var since) ->
                    Optional.of(
                            new NewsArticleChange.Withdrawn(
                                    article.id().value(),
                                    article.revision(),
                                    article.number(),
                                    edition.content().title(),
                                    since));
        };
    }

    private static NewsArticleChange published(Article article, State.Live<ArticleContent> live) {
        var content = live.edition().content();
        return new NewsArticleChange.Published(
                article.id().value(),
                article.revision(),
                live.edition().number(),
                article.number(),
                content.slug().value(),
                content.title(),
                content.summary(),
                content.body().value(),
                content.datedOn(),
                content.goals(),
                content.municipalities(),
                live.firstAt(),
                live.since(),
                List.of(),
                null);
    }
}
