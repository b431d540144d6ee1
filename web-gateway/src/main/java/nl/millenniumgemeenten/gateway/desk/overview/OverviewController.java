package nl.millenniumgemeenten.gateway.desk.overview;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.desk.States;
import nl.millenniumgemeenten.gateway.desk.task.Tasks;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.service.ArticleItemJson;
import nl.millenniumgemeenten.gateway.service.ContentService;
import nl.millenniumgemeenten.gateway.service.ItemsJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PageItemJson;
import org.jspecify.annotations.Nullable;

/// The first screen of the desk. `na` is where the list of articles goes on.
@Controller(OverviewController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class OverviewController {
    static final String PATH = "/redactie";
    private static final int ARTICLES = 25;

    private final ContentService content;
    private final DeskPages pages;
    private final Moments moments;
    private final Tasks tasks;

    OverviewController(ContentService content, DeskPages pages, Moments moments, Tasks tasks) {
        this.content = content;
        this.pages = pages;
        this.moments = moments;
        this.tasks = tasks;
    }

    @Get
    HttpResponse<?> show(
            Editor editor,
            @QueryValue(defaultValue = "") String na,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        var both =
                content.pageTree(editor.caller())
                        .then(tree ->
                                content.articleList(na, ARTICLES, editor.caller())
                                        .then(list ->
                                                new Outcome.Ok<>(
                                                        view(
                                                                editor,
                                                                Notice.of(notice),
                                                                tree.value(),
                                                                list.value(),
                                                                na),
                                                        0)));
        return switch (both) {
            case Outcome.Ok<OverviewView>(var view, _) ->
                    pages.screen(HttpStatus.OK, "desk/overview", view);
            case Outcome.Refused<OverviewView> refused ->
                    refused.problem().status() == HttpStatus.FORBIDDEN.getCode()
                            ? pages.notAllowed(editor, refused.detail())
                            : pages.notFound(editor);
            case Outcome.Stale<OverviewView>(), Outcome.Unavailable<OverviewView>() ->
                    pages.serviceUnavailable(editor, PATH);
        };
    }

    private OverviewView view(
            Editor editor,
            Notice notice,
            ItemsJson<PageItemJson> tree,
            ItemsJson<ArticleItemJson> articles,
            String after) {
        return new OverviewView(
                pages.layout(editor, "Overzicht", PATH),
                notice.text(),
                waiting(editor),
                tree.items().stream().map(this::row).toList(),
                articles.items().stream().map(this::row).toList(),
                new PagingView(after.isEmpty() ? "" : PATH, older(articles.next())));
    }

    private String waiting(Editor editor) {
        int count = tasks.count(editor);
        return count == 0 ? "" : DutchText.count(count, "taak wacht", "taken wachten") + " op je.";
    }

    private ContentRowView row(PageItemJson page) {
        return new ContentRowView(
                page.title(),
                page.depth(),
                PATH + "/paginas/" + page.id(),
                page.path(),
                States.badge(page.state(), page.hasDraft()),
                moments.saved(page.savedAt(), page.savedBy()));
    }

    private ContentRowView row(ArticleItemJson article) {
        return new ContentRowView(
                article.title(),
                0,
                PATH + "/nieuws/" + article.id(),
                "/nieuws/" + article.number() + "-" + article.slug(),
                States.badge(article.state(), article.hasDraft()),
                moments.saved(article.savedAt(), article.savedBy()));
    }

    private static String older(@Nullable String next) {
        return next == null ? "" : PATH + "?na=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
