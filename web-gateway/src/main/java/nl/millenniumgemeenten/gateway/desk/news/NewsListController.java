package nl.millenniumgemeenten.gateway.desk.news;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentListView;
import nl.millenniumgemeenten.gateway.desk.ContentRowView;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.workflow.ReadUnderway;
import nl.millenniumgemeenten.gateway.desk.workflow.Underway;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.ArticleItemJson;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// The screen with the news articles, newest first. `na` is where the list goes on.
@Controller(NewsArticleKind.SCREENS)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewsListController {
    private static final int ARTICLES = 25;

    private final ContentService content;
    private final DeskPages pages;
    private final Moments moments;
    private final ReadUnderway underway;

    NewsListController(
            ContentService content, DeskPages pages, Moments moments, ReadUnderway underway) {
        this.content = content;
        this.pages = pages;
        this.moments = moments;
        this.underway = underway;
    }

    @Get
    HttpResponse<?> show(
            Editor editor,
            @QueryValue(defaultValue = "") String na,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return switch (content.articleList(na, ARTICLES, editor.caller())) {
            case Outcome.Ok<ItemsJson<ArticleItemJson>>(var list, _) ->
                    pages.screen(
                            HttpStatus.OK,
                            "desk/content_list",
                            new ContentListView(
                                    pages.layout(editor, "Nieuws", NewsArticleKind.SCREENS),
                                    Notice.of(notice).text(),
                                    editor.mayWrite() ? NewsArticleKind.SCREENS + "/nieuw" : "",
                                    "Nieuw bericht",
                                    rows(list.items(), underway.now(editor)),
                                    "Er zijn nog geen nieuwsberichten.",
                                    new PagingView(
                                            na.isEmpty() ? "" : NewsArticleKind.SCREENS,
                                            older(list))));
            case Outcome.Refused<ItemsJson<ArticleItemJson>> refused ->
                    refused.problem().status() == HttpStatus.FORBIDDEN.getCode()
                            ? pages.notAllowed(editor, refused.detail())
                            : pages.notFound(editor);
            case Outcome.Stale<ItemsJson<ArticleItemJson>>(),
                    Outcome.Unavailable<ItemsJson<ArticleItemJson>>() ->
                    pages.serviceUnavailable(editor, NewsArticleKind.SCREENS);
        };
    }

    private List<ContentRowView> rows(List<ArticleItemJson> articles, Underway now) {
        return articles.stream().map(article -> row(article, now)).toList();
    }

    private ContentRowView row(ArticleItemJson article, Underway now) {
        return new ContentRowView(
                article.title(),
                0,
                NewsArticleKind.SCREENS + "/" + article.id(),
                "/nieuws/" + article.number() + "-" + article.slug(),
                now.badge(article.id(), article.state(), article.hasDraft()),
                moments.saved(article.savedAt(), article.savedBy()));
    }

    private static String older(ItemsJson<ArticleItemJson> list) {
        var next = list.next();
        return next == null
                ? ""
                : NewsArticleKind.SCREENS
                        + "?na="
                        + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
