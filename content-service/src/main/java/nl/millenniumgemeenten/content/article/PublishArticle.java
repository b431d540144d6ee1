package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the current draft of a news article on the site.
@Singleton
public class PublishArticle {
    private static final Logger LOG = LoggerFactory.getLogger(PublishArticle.class);

    private final Articles articles;
    private final InstantSource clock;

    PublishArticle(Articles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /// The article, and the revision of it that the editor saw.
    public record Command(ArticleId article, long expectedRevision) {}

    /// Publishes; a draft that is live already stays as it is.
    @Transactional
    public Article.Publication handle(Command command) {
        var publication =
                articles.at(command.article(), command.expectedRevision()).publish(clock.instant());
        if (publication instanceof Article.Publication.Published(var article)) {
            articles.saveAndTell(article);
            LOG.atInfo()
                    .addKeyValue("article", article.id().value())
                    .addKeyValue("edition", article.state().liveEdition())
                    .log("news article published");
        }
        return publication;
    }
}
