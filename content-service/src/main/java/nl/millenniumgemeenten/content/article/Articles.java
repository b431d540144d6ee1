package nl.millenniumgemeenten.content.article;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Set;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.item.Item;
import nl.millenniumgemeenten.content.item.MappedItemType;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.problem.RequestFields;

/// News articles, for the frame of items.
@Singleton
public class Articles extends MappedItemType<ArticleContent, ArticleJson> {

    Articles(JsonMapper mapper) {
        super(mapper, ArticleJson.class);
    }

    @Override
    public String name() {
        return "news-articles";
    }

    @Override
    public String thisOne() {
        return "dit nieuwsbericht";
    }

    @Override
    public ArticleContent read(RequestFields fields) {
        return new ArticleContent(Piece.read(fields), TextFields.day(fields, "datedOn"));
    }

    @Override
    protected ArticleJson fields(ArticleContent content) {
        return ArticleJson.of(content);
    }

    @Override
    protected ArticleContent contentOf(ArticleJson stored) {
        return stored.content();
    }

    @Override
    public LocalDate listedOn(ArticleContent content) {
        return content.datedOn();
    }

    @Override
    public Set<String> listed() {
        return Set.of("slug", "datedOn");
    }

    @Override
    public Change published(Item<ArticleContent> item, State.Live<ArticleContent> live) {
        var content = live.edition().content();
        var piece = content.piece();
        return new NewsArticleChange.Published(
                item.id(),
                item.revision(),
                live.edition().number(),
                item.number(),
                piece.slug().value(),
                piece.title(),
                piece.summary(),
                piece.body().value(),
                content.datedOn(),
                piece.tags().goals(),
                piece.tags().municipalities(),
                live.firstAt(),
                live.since(),
                piece.tags().themes(),
                piece.picture());
    }

    @Override
    public Change withdrawn(Item<ArticleContent> item, State.Withdrawn<ArticleContent> withdrawn) {
        return new NewsArticleChange.Withdrawn(
                item.id(),
                item.revision(),
                item.number(),
                withdrawn.edition().content().title(),
                withdrawn.since());
    }
}
