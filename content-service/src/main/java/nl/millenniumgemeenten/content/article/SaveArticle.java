package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves a next edition as the draft; what is live stays as it is.
@Singleton
public class SaveArticle {
    private static final Logger LOG = LoggerFactory.getLogger(SaveArticle.class);

    private final Articles articles;
    private final InstantSource clock;

    SaveArticle(Articles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /// The new draft of an article of which the editor saw this revision.
    public record Command(
            ArticleId article, long expectedRevision, ArticleContent content, Editor by) {}

    /// Stores the edition.
    @Transactional
    public Article handle(Command command) {
        var saved =
                articles.at(command.article(), command.expectedRevision())
                        .save(command.content(), command.by(), clock.instant());
        articles.saveDraft(saved);
        LOG.atInfo()
                .addKeyValue("article", saved.id().value())
                .addKeyValue("edition", saved.draft().number())
                .log("news article saved");
        return saved;
    }
}
