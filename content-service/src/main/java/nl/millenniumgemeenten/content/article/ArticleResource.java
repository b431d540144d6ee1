package nl.millenniumgemeenten.content.article;

import io.micronaut.http.annotation.Controller;
import nl.millenniumgemeenten.content.item.ItemResource;

/// The news articles and their drafts.
@Controller("/news-articles")
class ArticleResource extends ItemResource<ArticleContent> {
    ArticleResource(Articles type, ArticleKind kind, Desk desk) {
        super(type, kind, desk);
    }
}
