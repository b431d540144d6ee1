package nl.millenniumgemeenten.content.article;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.StaleRevision;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.outbox.Outbox;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// The news articles of this service. Saving tells the change to the world whenever there is
/// something public to tell.
@Singleton
class Articles {
    private static final String SELECT_EDITION =
            """
            select number, slug, title, summary, body_html, dated_on, goals, municipalities,
                   saved_at, saved_by, saved_by_name
            from news_article_edition
            """;

    private final Database database;
    private final Outbox outbox;
    private final MediaUses uses;

    Articles(Database database, Outbox outbox, MediaUses uses) {
        this.database = database;
        this.outbox = outbox;
        this.uses = uses;
    }

    /// @throws ProblemException `no-such-thing`
    Article at(ArticleId id) {
        return database.first(
                        ArticleRows.SELECT_ARTICLE + "where article.id = ?",
                        ArticleRows::article,
                        id.value())
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Dit nieuwsbericht bestaat niet."));
    }

    /// @throws StaleRevision if somebody else changed it since
    Article at(ArticleId id, long revision) {
        var article = at(id);
        if (article.revision() != revision) {
            throw new StaleRevision(article.revision());
        }
        return article;
    }

    /// A number that no article has or had.
    long nextNumber() {
        return database.first(
                        "select nextval('news_article_number_sequence')", row -> row.getLong(1))
                .orElseThrow();
    }

    /// Keeps new numbers above one that was given by hand.
    void skipNumbersUpTo(long number) {
        database.any(
                """
                select setval('news_article_number_sequence', greatest(?, last_value))
                from news_article_number_sequence
                """,
                number);
    }

    /// Stores a new article.
    void add(Article article) {
        var moments = article.state().moments();
        database.update(
                """
                insert into news_article (id, number, revision, state, dated_on, draft_edition,
                                          public_edition, first_published_at, published_at,
                                          withdrawn_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                article.id().value(),
                article.number(),
                article.revision(),
                article.state().name(),
                article.draft().content().datedOn(),
                article.draft().number(),
                moments.publicEdition(),
                moments.firstPublishedAt(),
                moments.publishedAt(),
                moments.withdrawnAt());
        addEdition(article);
    }

    /// Stores a draft, of which the world knows nothing.
    void saveDraft(Article article) {
        update(article);
        addEdition(article);
    }

    /// Stores an article and tells what the world may know of it.
    void saveAndTell(Article article) {
        update(article);
        ArticleChanges.of(article).ifPresent(outbox::add);
    }

    private void update(Article article) {
        var moments = article.state().moments();
        int changed =
                database.update(
                        """
                        update news_article
                        set revision = ?, state = ?, dated_on = ?, draft_edition = ?,
                            public_edition = ?, first_published_at = ?, published_at = ?,
                            withdrawn_at = ?
                        where id = ? and revision = ?
                        """,
                        article.revision(),
                        article.state().name(),
                        article.draft().content().datedOn(),
                        article.draft().number(),
                        moments.publicEdition(),
                        moments.firstPublishedAt(),
                        moments.publishedAt(),
                        moments.withdrawnAt(),
                        article.id().value(),
                        article.revision() - 1);
        if (changed == 0) {
            throw new StaleRevision(at(article.id()).revision());
        }
    }

    private void addEdition(Article article) {
        var edition = article.draft();
        var content = edition.content();
        database.update(
                """
                insert into news_article_edition (article, number, slug, title, summary, body_html,
                                                  dated_on, goals, municipalities,
                                                  saved_at, saved_by, saved_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                article.id().value(),
                edition.number(),
                content.slug().value(),
                content.title(),
                content.summary(),
                content.body().value(),
                content.datedOn(),
                new Database.Array("integer", content.goals()),
                Database.Array.ofTexts(content.municipalities()),
                edition.at(),
                edition.by().id(),
                edition.by().name());
        uses.add(
                "news-articles",
                article.id().value(),
                edition.number(),
                MediaUses.inBody(content.body().value()).toList());
    }

    /// The saved versions before this one, newest first.
    List<Edition<ArticleContent>> editionsBefore(ArticleId id, int number, int limit) {
        return database.list(
                SELECT_EDITION + "where article = ? and number < ? order by number desc limit ?",
                row -> ArticleRows.edition(row, ""),
                id.value(),
                number,
                limit);
    }

    /// One saved version.
    Edition<ArticleContent> edition(ArticleId id, int number) {
        return database.first(
                        SELECT_EDITION + "where article = ? and number = ?",
                        row -> ArticleRows.edition(row, ""),
                        id.value(),
                        number)
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze versie bestaat niet."));
    }
}
