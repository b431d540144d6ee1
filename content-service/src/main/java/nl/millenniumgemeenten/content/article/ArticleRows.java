package nl.millenniumgemeenten.content.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.State;
import nl.millenniumgemeenten.content.html.SafeHtml;

/// Rows of `news_article` and `news_article_edition` as the domain knows them.
final class ArticleRows {
    /// Article and both editions that matter, each column of an edition with a prefix.
    static final String SELECT_ARTICLE =
            """
            select article.id, article.number, article.revision, article.state,
                   article.first_published_at, article.published_at, article.withdrawn_at,
                   draft.number as draft_number, draft.slug as draft_slug,
                   draft.title as draft_title, draft.summary as draft_summary,
                   draft.body_html as draft_body_html, draft.dated_on as draft_dated_on,
                   draft.goals as draft_goals, draft.municipalities as draft_municipalities,
                   draft.saved_at as draft_saved_at, draft.saved_by as draft_saved_by,
                   draft.saved_by_name as draft_saved_by_name,
                   public.number as public_number, public.slug as public_slug,
                   public.title as public_title, public.summary as public_summary,
                   public.body_html as public_body_html, public.dated_on as public_dated_on,
                   public.goals as public_goals, public.municipalities as public_municipalities,
                   public.saved_at as public_saved_at, public.saved_by as public_saved_by,
                   public.saved_by_name as public_saved_by_name
            from news_article article
            join news_article_edition draft
                on draft.article = article.id and draft.number = article.draft_edition
            left join news_article_edition public
                on public.article = article.id and public.number = article.public_edition
            """;

    private ArticleRows() {}

    static Article article(ResultSet row) throws SQLException {
        return new Article(
                new ArticleId(Columns.id(row, "id")),
                row.getLong("number"),
                edition(row, "draft_"),
                state(row),
                row.getLong("revision"));
    }

    static Edition<ArticleContent> edition(ResultSet row, String prefix) throws SQLException {
        var content =
                new ArticleContent(
                        new Slug(Columns.text(row, prefix + "slug")),
                        Columns.text(row, prefix + "title"),
                        Columns.text(row, prefix + "summary"),
                        SafeHtml.stored(Columns.text(row, prefix + "body_html")),
                        row.getObject(prefix + "dated_on", LocalDate.class),
                        Columns.numbers(row, prefix + "goals"),
                        Columns.texts(row, prefix + "municipalities"));
        return new Edition<>(
                row.getInt(prefix + "number"),
                content,
                new Editor(
                        Columns.text(row, prefix + "saved_by"),
                        Columns.text(row, prefix + "saved_by_name")),
                Columns.moment(row, prefix + "saved_at"));
    }

    private static State<ArticleContent> state(ResultSet row) throws SQLException {
        return switch (Columns.text(row, "state")) {
            case "unpublished" -> new State.Unpublished<>();
            case "live" ->
                    new State.Live<>(
                            edition(row, "public_"),
                            Columns.moment(row, "first_published_at"),
                            Columns.moment(row, "published_at"));
            case "withdrawn" ->
                    new State.Withdrawn<>(
                            edition(row, "public_"),
                            Columns.moment(row, "first_published_at"),
                            Columns.moment(row, "published_at"),
                            Columns.moment(row, "withdrawn_at"));
            case String other -> throw new IllegalStateException("No such state: " + other);
        };
    }
}
