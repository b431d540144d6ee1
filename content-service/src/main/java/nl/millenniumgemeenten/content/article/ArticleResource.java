package nl.millenniumgemeenten.content.article;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.content.article.CreateArticle.Numbering;
import nl.millenniumgemeenten.content.editing.IfMatch;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Paging;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import org.jspecify.annotations.Nullable;

/// The news articles and their drafts.
@Controller("/news-articles")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class ArticleResource {
    private final ReadArticles read;
    private final CreateArticle create;
    private final SaveArticle save;

    ArticleResource(ReadArticles read, CreateArticle create, SaveArticle save) {
        this.read = read;
        this.create = create;
        this.save = save;
    }

    @Get
    ItemsJson<ArticleItemJson> list(
            @Nullable @QueryValue String after, @Nullable @QueryValue Integer limit) {
        int size = Paging.limit(limit);
        var found = read.items(ArticleCursor.of(after), size + 1);
        if (found.size() <= size) {
            return ItemsJson.whole(found);
        }
        var items = found.subList(0, size);
        return new ItemsJson<>(items, items.getLast().cursor());
    }

    @Post
    HttpResponse<ArticleJson> post(@Nullable @Body JsonNode body, Authentication authentication) {
        var content = ArticleFields.read(body);
        var by = SignedIn.editor(authentication);
        var article = create.handle(new CreateArticle.Command(content, new Numbering.Next(), by));
        return answer(
                HttpResponse.created(URI.create("/news-articles/" + article.id().value())),
                article);
    }

    @Get("/{id}")
    HttpResponse<ArticleJson> get(UUID id) {
        return answer(HttpResponse.ok(), read.article(new ArticleId(id)));
    }

    @Put("/{id}")
    HttpResponse<ArticleJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var command =
                new SaveArticle.Command(
                        new ArticleId(id),
                        IfMatch.revision(revision),
                        ArticleFields.read(body),
                        SignedIn.editor(authentication));
        return answer(HttpResponse.ok(), save.handle(command));
    }

    static HttpResponse<ArticleJson> answer(
            MutableHttpResponse<ArticleJson> response, Article article) {
        return response.header(HttpHeaders.ETAG, IfMatch.etag(article.revision()))
                .body(ArticleJson.of(article));
    }
}
