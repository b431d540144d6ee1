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
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.IfMatch;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.workflow.ByHand;
import nl.millenniumgemeenten.content.workflow.Item;
import org.jspecify.annotations.Nullable;

/// Whether visitors see a news article.
@Controller("/news-articles/{id}/publication")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class ArticlePublicationResource {
    private final PublishArticle publish;
    private final WithdrawArticle withdraw;
    private final ByHand byHand;

    ArticlePublicationResource(PublishArticle publish, WithdrawArticle withdraw, ByHand byHand) {
        this.publish = publish;
        this.withdraw = withdraw;
        this.byHand = byHand;
    }

    @Put
    HttpResponse<ArticleJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var command =
                new PublishArticle.Command(
                        new ArticleId(id), new EditionChoice.Newest(), IfMatch.revision(revision));
        var article =
                byHand.publish(
                        item(id),
                        SignedIn.editor(authentication),
                        () -> published(publish.handle(command)));
        return ArticleResource.answer(HttpResponse.ok(), article);
    }

    @Delete
    HttpResponse<ArticleJson> delete(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var command = new WithdrawArticle.Command(new ArticleId(id), IfMatch.revision(revision));
        var article =
                byHand.withdraw(
                        item(id),
                        SignedIn.editor(authentication),
                        () -> withdrawn(withdraw.handle(command)));
        return ArticleResource.answer(HttpResponse.ok(), article);
    }

    private static Article published(Article.Publication publication) {
        return switch (publication) {
            case Article.Publication.Published(var article) -> article;
            case Article.Publication.Unchanged(var article) -> article;
        };
    }

    private static Article withdrawn(Article.Withdrawal withdrawal) {
        return switch (withdrawal) {
            case Article.Withdrawal.Withdrawn(var article) -> article;
            case Article.Withdrawal.NotLive() -> throw ArticleKind.notLive();
        };
    }

    private static Item item(UUID id) {
        return new Item(ArticleKind.NAME, id);
    }
}
