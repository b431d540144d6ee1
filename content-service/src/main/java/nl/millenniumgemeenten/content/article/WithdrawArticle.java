package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a news article off the site. Its draft and its editions stay, and it can be published
/// again.
@Singleton
public class WithdrawArticle {
    private static final Logger LOG = LoggerFactory.getLogger(WithdrawArticle.class);

    private final Articles articles;
    private final InstantSource clock;

    WithdrawArticle(Articles articles, InstantSource clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /// The article, and the revision of it that the editor saw.
    public record Command(ArticleId article, long expectedRevision) {}

    /// Withdraws what is live.
    @Transactional
    public Article.Withdrawal handle(Command command) {
        var withdrawal =
                articles.at(command.article(), command.expectedRevision())
                        .withdraw(clock.instant());
        if (withdrawal instanceof Article.Withdrawal.Withdrawn(var article)) {
            articles.saveAndTell(article);
            LOG.atInfo().addKeyValue("article", article.id().value()).log("news article withdrawn");
        }
        return withdrawal;
    }
}
