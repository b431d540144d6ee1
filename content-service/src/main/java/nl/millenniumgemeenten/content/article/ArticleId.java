package nl.millenniumgemeenten.content.article;

import java.util.UUID;

/// Which news article.
public record ArticleId(UUID value) {

    /// The id of a new article.
    public static ArticleId random() {
        return new ArticleId(UUID.randomUUID());
    }
}
