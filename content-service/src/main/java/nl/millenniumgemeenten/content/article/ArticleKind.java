package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// News articles as what goes over all kinds of content sees them.
@Singleton
class ArticleKind implements Kind {
    static final String NAME = "news-articles";

    private final Articles articles;
    private final PublishArticle publish;
    private final WithdrawArticle withdraw;

    ArticleKind(Articles articles, PublishArticle publish, WithdrawArticle withdraw) {
        this.articles = articles;
        this.publish = publish;
        this.withdraw = withdraw;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public Standing standing(UUID id) {
        return standing(articles.at(new ArticleId(id)));
    }

    @Override
    @Transactional
    public Standing publish(UUID id, int edition, long expectedRevision) {
        var command =
                new PublishArticle.Command(
                        new ArticleId(id), new EditionChoice.Numbered(edition), expectedRevision);
        return switch (publish.handle(command)) {
            case Article.Publication.Published(var article) -> standing(article);
            case Article.Publication.Unchanged(var article) -> standing(article);
        };
    }

    @Override
    @Transactional
    public Standing withdraw(UUID id, long expectedRevision) {
        var command = new WithdrawArticle.Command(new ArticleId(id), expectedRevision);
        return switch (withdraw.handle(command)) {
            case Article.Withdrawal.Withdrawn(var article) -> standing(article);
            case Article.Withdrawal.NotLive() -> throw notLive();
        };
    }

    static ProblemException notLive() {
        return new ProblemException(
                ProblemType.NOT_NOW, "Dit nieuwsbericht staat niet op de site.");
    }

    private Standing standing(Article article) {
        return new Standing(
                article.id().value(),
                article.revision(),
                article.draft().content().title(),
                article.draft().number(),
                article.state().liveEdition(),
                article.state().name(),
                articles.edition(article.id(), 1).by());
    }
}
