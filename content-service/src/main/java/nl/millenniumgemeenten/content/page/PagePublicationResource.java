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
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditionChoice;
import nl.millenniumgemeenten.content.editing.IfMatch;
import nl.millenniumgemeenten.content.editing.Roles;
import org.jspecify.annotations.Nullable;

/// Whether visitors see a page.
@Controller("/pages/{id}/publication")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class PagePublicationResource {
    private final PublishPage publish;
    private final WithdrawPage withdraw;

    PagePublicationResource(PublishPage publish, WithdrawPage withdraw) {
        this.publish = publish;
        this.withdraw = withdraw;
    }

    @Put
    HttpResponse<PageJson> put(UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        var command =
                new PublishPage.Command(
                        new PageId(id), new EditionChoice.Newest(), IfMatch.revision(revision));
        return switch (publish.handle(command)) {
            case Publication.Published(var page) -> PageResource.answer(HttpResponse.ok(), page);
            case Publication.Unchanged(var page) -> PageResource.answer(HttpResponse.ok(), page);
            case Publication.Misplaced(var why) -> throw PageProblems.of(why);
        };
    }

    @Delete
    HttpResponse<PageJson> delete(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        var command = new WithdrawPage.Command(new PageId(id), IfMatch.revision(revision));
        return switch (withdraw.handle(command)) {
            case Withdrawal.Withdrawn(var page) -> PageResource.answer(HttpResponse.ok(), page);
            case Withdrawal.NotLive() -> throw PageProblems.notLive();
            case Withdrawal.HasLiveChildren() -> throw PageProblems.hasLiveChildren();
        };
    }
}
