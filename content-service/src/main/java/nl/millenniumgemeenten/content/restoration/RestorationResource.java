package nl.millenniumgemeenten.content.restoration;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Editions that were brought back.
@Controller("/{kind:[a-z-]+}/{id}/restorations")
@ExecuteOn(TaskExecutors.BLOCKING)
class RestorationResource {
    private final RestoreEdition restore;

    RestorationResource(RestoreEdition restore) {
        this.restore = restore;
    }

    @Get
    @Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR, "moderator"})
    ItemsJson<RestorationJson> list(String kind, UUID id) {
        return ItemsJson.whole(restore.of(kind, id));
    }

    @Post
    @Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
    HttpResponse<RestorationJson> post(
            String kind,
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        int edition = fields.integer("edition", 1, Integer.MAX_VALUE);
        fields.orThrow();
        var command =
                new RestoreEdition.Command(
                        kind,
                        id,
                        edition,
                        IfMatch.revision(revision),
                        SignedIn.editor(authentication));
        return HttpResponse.created(restore.handle(command));
    }
}
