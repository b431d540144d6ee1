package nl.millenniumgemeenten.content.article;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.IfMatch;
import nl.millenniumgemeenten.content.editing.Roles;
import org.jspecify.annotations.Nullable;

/// Whether visitors see a news article.
@Controller("/news-articles/{id}/publication")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class ArticlePublicationResource {
    private final PublishArticle publish;
    private final WithdrawArticle withdraw;

    ArticlePublicationResource(PublishArticle publish, WithdrawArticle withdraw) {
        this.publish = publish;
        this.withdraw = withdraw;
    }

    @Put
    HttpResponse<ArticleJson> put(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        var command =
                new PublishArticle.Command(
                        new ArticleId(id), new EditionChoice.Newest(), IfMatch.revision(revision));
        var article =
                switch (publish.handle(command)) {
                    case Article.Publication.Published(var published) -> published;
                    case Article.Publication.Unchanged(var unchanged) -> unchanged;
                };
        return ArticleResource.answer(HttpResponse.ok(), article);
    }

    @Delete
    HttpResponse<ArticleJson> delete(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        var command = new WithdrawArticle.Command(new ArticleId(id), IfMatch.revision(revision));
        return switch (withdraw.handle(command)) {
            case Article.Withdrawal.Withdrawn(var article) ->
                    ArticleResource.answer(HttpResponse.ok(), article);
            case Article.Withdrawal.NotLive() -> throw ArticleKind.notLive();
        };
    }
}
