package nl.millenniumgemeenten.gateway.desk.news;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.ContentScreens;
import nl.millenniumgemeenten.gateway.desk.ContentWithdrawing;
import nl.millenniumgemeenten.gateway.desk.ContentWriting;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.SeeOnSite;
import nl.millenniumgemeenten.gateway.desk.list.ItemList;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.ArticleEditionJson;
import nl.millenniumgemeenten.gateway.service.ArticleJson;

/// The screens of news articles.
@Controller(NewsArticleKind.SCREENS)
@ExecuteOn(TaskExecutors.BLOCKING)
class NewsArticleController {
    private static final ItemList.Kind LIST =
            new ItemList.Kind(
                    "news-articles",
                    "Nieuws",
                    NewsArticleKind.SCREENS,
                    "/nieuws",
                    "Nieuw bericht",
                    "Er zijn nog geen nieuwsberichten.");

    private final ItemList list;
    private final ContentScreens<ArticleJson, ArticleEditionJson> screens;
    private final ContentWriting<ArticleJson, ArticleEditionJson> writing;
    private final ContentWithdrawing<ArticleJson, ArticleEditionJson> withdrawing;

    NewsArticleController(
            NewsArticleKind kind, DeskPages pages, Moments moments, SeeOnSite site, ItemList list) {
        this.list = list;
        this.screens = new ContentScreens<>(kind, pages, moments);
        this.writing = new ContentWriting<>(kind, pages, moments, site);
        this.withdrawing = new ContentWithdrawing<>(kind, pages, moments, site);
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Editor editor) {
        return list.show(LIST, request, editor);
    }

    @Get("/nieuw")
    HttpResponse<?> fresh(HttpRequest<?> request, Editor editor) {
        return screens.fresh(request, editor);
    }

    @Post("/nieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> create(Form form, Editor editor) {
        return writing.create(form, editor);
    }

    @Get("/{id}")
    HttpResponse<?> edit(UUID id, HttpRequest<?> request, Editor editor) {
        return screens.edit(id, request, editor);
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> save(UUID id, Form form, Editor editor) {
        return writing.save(id, form, editor);
    }

    @Post("/{id}/intrekken")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(UUID id, Form form, Editor editor) {
        return withdrawing.withdraw(id, form, editor);
    }
}
