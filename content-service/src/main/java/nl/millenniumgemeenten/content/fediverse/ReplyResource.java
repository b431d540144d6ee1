package nl.millenniumgemeenten.content.fediverse;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.Roles;
import org.jspecify.annotations.Nullable;

/// Replies from the fediverse, which the website brings. Each of these can be asked again.
@Controller("/fediverse")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.SERVICE)
class ReplyResource {
    private final TakeReply take;
    private final TakeBackReply takeBack;
    private final ForgetElsewhere forget;

    ReplyResource(TakeReply take, TakeBackReply takeBack, ForgetElsewhere forget) {
        this.take = take;
        this.takeBack = takeBack;
        this.forget = forget;
    }

    /// A new reply, or what became of it. What is not taken is well, too: there is nobody to tell.
    @Put("/replies/{id}")
    HttpResponse<?> put(UUID id, @Nullable @Body JsonNode body) {
        take.handle(ReplyFields.read(id, body));
        return HttpResponse.noContent();
    }

    /// It was deleted where it was written.
    @Delete("/replies/{id}")
    HttpResponse<?> delete(UUID id) {
        takeBack.handle(new ContributionId(id));
        return HttpResponse.noContent();
    }

    /// Who wrote is gone there, which the website brings, or wants to be forgotten here.
    @Delete("/contributors/{id}")
    @Secured({Roles.SERVICE, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<?> forget(UUID id, Authentication who) {
        if (who.getRoles().contains(Roles.SERVICE)) {
            forget.accountGone(id);
        } else {
            forget.handle(id);
        }
        return HttpResponse.noContent();
    }
}
