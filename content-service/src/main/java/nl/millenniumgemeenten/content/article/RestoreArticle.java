package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Restoring;

/// Brings back an earlier edition of a news article.
@Singleton
class RestoreArticle implements Restoring {
    private final Articles articles;
    private final SaveArticle save;

    RestoreArticle(Articles articles, SaveArticle save) {
        this.articles = articles;
        this.save = save;
    }

    @Override
    public String kind() {
        return "news-articles";
    }

    @Override
    @Transactional
    public int restore(UUID id, int edition, long expectedRevision, Editor by) {
        var article = new ArticleId(id);
        var content = articles.edition(article, edition).content();
        return save.handle(new SaveArticle.Command(article, expectedRevision, content, by))
                .draft()
                .number();
    }
}
