package nl.millenniumgemeenten.content.page;

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
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.media.MediaUses;
import nl.millenniumgemeenten.content.media.ToldMediumJson;
import nl.millenniumgemeenten.content.workflow.ByHand;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// Whether visitors see a page.
@Controller("/pages/{id}/publication")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class PagePublicationResource {
    private final PublishPage publish;
    private final WithdrawPage withdraw;
    private final ByHand byHand;
    private final ReadPages read;
    private final MediaUses uses;

    PagePublicationResource(
            PublishPage publish,
            WithdrawPage withdraw,
            ByHand byHand,
            ReadPages read,
            MediaUses uses) {
        this.publish = publish;
        this.withdraw = withdraw;
        this.byHand = byHand;
        this.read = read;
        this.uses = uses;
    }

    @Put
    HttpResponse<PageJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var command =
                new PublishPage.Command(
                        new PageId(id), new EditionChoice.Newest(), IfMatch.revision(revision));
        var shown =
                byHand.publish(
                        item(id),
                        SignedIn.editor(authentication),
                        () -> shown(published(command.page(), publish.handle(command))));
        return PageResource.answer(
                HttpResponse.ok(), shown.page(), PageJson.published(shown.page(), shown.media()));
    }

    @Delete
    HttpResponse<PageJson> delete(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            Authentication authentication) {
        var command = new WithdrawPage.Command(new PageId(id), IfMatch.revision(revision));
        var page =
                byHand.withdraw(
                        item(id),
                        SignedIn.editor(authentication),
                        () -> withdrawn(withdraw.handle(command)));
        return PageResource.answer(HttpResponse.ok(), page);
    }

    /// What was published, and what visitors see in it.
    private record Shown(Page page, List<ToldMediumJson> media) {}

    private Shown shown(Page page) {
        return new Shown(
                page, uses.told(PageKind.NAME, page.id().value(), page.state().liveEdition()));
    }

    private Page published(PageId id, Publication publication) {
        return switch (publication) {
            case Publication.Published(var page) -> page;
            case Publication.Unchanged(var page) -> page;
            case Publication.Misplaced(var why) ->
                    throw PageProblems.of(why, read.holder(id, read.page(id).draft().content()));
        };
    }

    private static Page withdrawn(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case Withdrawal.Withdrawn(var page) -> page;
            case Withdrawal.NotLive() -> throw PageProblems.notLive();
            case Withdrawal.HasLiveChildren() -> throw PageProblems.hasLiveChildren();
        };
    }

    private static Item item(UUID id) {
        return new Item(PageKind.NAME, id);
    }
}
