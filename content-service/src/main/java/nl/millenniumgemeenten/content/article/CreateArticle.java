package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.editing.Editor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins a news article: a draft that only the desk sees, with the number that it keeps.
@Singleton
public class CreateArticle {
    private static final Logger LOG = LoggerFactory.getLogger(CreateArticle.class);

    private final Articles articles;
    private final InstantSource clock;

    CreateArticle(Articles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /// Where the number comes from.
    public sealed interface Numbering {

        /// The next free one.
        record Next() implements Numbering {}

        /// One that the article had elsewhere, so that old links keep working.
        record Given(long number) implements Numbering {}
    }

    /// The first draft, its number, and who wrote it.
    public record Command(ArticleContent content, Numbering numbering, Editor by) {}

    /// Stores the article.
    @Transactional
    public Article handle(Command command) {
        long number =
                switch (command.numbering()) {
                    case Numbering.Next() -> articles.nextNumber();
                    case Numbering.Given(var given) -> {
                        articles.skipNumbersUpTo(given);
                        yield given;
                    }
                };
        var article =
                Article.create(
                        ArticleId.random(),
                        number,
                        command.content(),
                        command.by(),
                        clock.instant());
        articles.add(article);
        LOG.atInfo()
                .addKeyValue("article", article.id().value())
                .addKeyValue("number", number)
                .log("news article created");
        return article;
    }
}
