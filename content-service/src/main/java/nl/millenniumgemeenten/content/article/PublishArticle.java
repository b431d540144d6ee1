package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a saved edition of a news article on the site.
@Singleton
public class PublishArticle {
    private static final Logger LOG = LoggerFactory.getLogger(PublishArticle.class);

    private final Articles articles;
    private final InstantSource clock;

    PublishArticle(Articles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /// The article, the edition to publish, and the revision of it that the editor saw.
    public record Command(ArticleId article, EditionChoice edition, long expectedRevision) {}

    /// Publishes; an edition that is live already stays as it is.
    @Transactional
    public Article.Publication handle(Command command) {
        var before = articles.at(command.article(), command.expectedRevision());
        var publication = before.publish(chosen(before, command.edition()), clock.instant());
        if (publication instanceof Article.Publication.Published(var article)) {
            articles.saveAndTell(article);
            LOG.atInfo()
                    .addKeyValue("article", article.id().value())
                    .addKeyValue("edition", article.state().liveEdition())
                    .log("news article published");
        }
        return publication;
    }

    private Edition<ArticleContent> chosen(Article article, EditionChoice choice) {
        return switch (choice) {
            case EditionChoice.Newest() -> article.draft();
            case EditionChoice.Numbered(var number) -> articles.edition(article.id(), number);
        };
    }
}
