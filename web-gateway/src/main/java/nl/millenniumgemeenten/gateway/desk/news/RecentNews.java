package nl.millenniumgemeenten.gateway.desk.news;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.recent.Recent;
import nl.millenniumgemeenten.gateway.desk.recent.RecentSource;
import nl.millenniumgemeenten.gateway.service.ArticleItemJson;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// News on the first screen of the desk.
@Singleton
class RecentNews implements RecentSource {
    private static final String KIND = "nieuwsbericht";

    /// As far back as drafts are looked for.
    private static final int LOOKED_AT = 50;

    private final ContentService content;
    private final Site site;

    RecentNews(ContentService content, Site site) {
        this.content = content;
        this.site = site;
    }

    @Override
    public Outcome<List<Recent>> drafts(Editor editor) {
        var mine = editor.caller().subject();
        return content.articleList("", LOOKED_AT, editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().stream()
                                        .filter(article -> article.savedBy().id().equals(mine))
                                        .filter(RecentNews::unseen)
                                        .map(RecentNews::draft)
                                        .toList(),
                                0));
    }

    @Override
    public List<Recent> published() {
        return new Reading(site.image())
                .ask(new Question.NewestNews(MOST)).stream().map(RecentNews::live).toList();
    }

    private static boolean unseen(ArticleItemJson article) {
        return article.hasDraft() || !article.state().equals("live");
    }

    private static Recent draft(ArticleItemJson article) {
        return new Recent(article.title(), KIND, article.savedAt(), path(article.id().toString()));
    }

    private static Recent live(NewsArticleChange.Published article) {
        return new Recent(
                article.title(), KIND, article.publishedAt(), path(article.id().toString()));
    }

    private static String path(String id) {
        return NewsArticleKind.SCREENS + "/" + id;
    }
}
