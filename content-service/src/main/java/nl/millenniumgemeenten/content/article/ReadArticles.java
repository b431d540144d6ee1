package nl.millenniumgemeenten.content.article;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// What the desk reads, each answer from one moment.
@Singleton
public class ReadArticles {
    private final Articles articles;
    private final Database database;

    ReadArticles(Articles articles, Database database) {
        this.articles = articles;
        this.database = database;
    }

    /// One article.
    @ReadOnly
    public Article article(ArticleId id) {
        return articles.at(id);
    }

    /// The saved versions before this one, newest first, of an article that exists.
    @ReadOnly
    public Editions editions(ArticleId id, int before, int limit) {
        return new Editions(articles.at(id), articles.editionsBefore(id, before, limit));
    }

    /// An article with some of its versions.
    public record Editions(Article article, List<Edition<ArticleContent>> editions) {}

    /// One saved version.
    @ReadOnly
    public Edition<ArticleContent> edition(ArticleId id, int number) {
        return articles.edition(id, number);
    }

    /// Articles without their text, newest first.
    @ReadOnly
    List<ArticleItemJson> items(ArticleCursor after, int limit) {
        return database.list(
                """
                select article.id, article.revision, article.state, article.number,
                       article.public_edition, article.draft_edition, article.dated_on,
                       draft.slug, draft.title, draft.saved_at, draft.saved_by,
                       draft.saved_by_name
                from news_article article
                join news_article_edition draft
                    on draft.article = article.id and draft.number = article.draft_edition
                where (article.dated_on, article.number) < (?, ?)
                order by article.dated_on desc, article.number desc limit ?
                """,
                ReadArticles::item,
                after.datedOn(),
                after.number(),
                limit);
    }

    private static ArticleItemJson item(ResultSet row) throws SQLException {
        var state = Columns.text(row, "state");
        var live = state.equals("live") ? Columns.numberOrNull(row, "public_edition") : null;
        int draft = row.getInt("draft_edition");
        return new ArticleItemJson(
                Columns.id(row, "id"),
                row.getLong("revision"),
                state,
                row.getLong("number"),
                Columns.text(row, "slug"),
                Columns.text(row, "title"),
                row.getObject("dated_on", LocalDate.class),
                live,
                draft,
                live == null || live != draft,
                Columns.moment(row, "saved_at"),
                new EditorJson(Columns.text(row, "saved_by"), Columns.text(row, "saved_by_name")));
    }
}
