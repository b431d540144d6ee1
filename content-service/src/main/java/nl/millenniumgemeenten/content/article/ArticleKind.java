package nl.millenniumgemeenten.content.article;

import jakarta.inject.Singleton;
import nl.millenniumgemeenten.content.item.ItemKind;

/// News articles as what goes over all kinds of content sees them.
@Singleton
class ArticleKind extends ItemKind<ArticleContent> {
    ArticleKind(Articles type, Acts acts) {
        super(type, acts);
    }
}
