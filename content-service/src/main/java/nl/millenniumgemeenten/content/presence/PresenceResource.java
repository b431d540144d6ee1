package nl.millenniumgemeenten.content.presence;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;

/// Reports that the caller has a form open, and tells who else has.
@Controller("/presence/{kind:[a-z-]+}/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class PresenceResource {
    private final Presence presence;

    PresenceResource(Presence presence) {
        this.presence = presence;
    }

    @Put
    ItemsJson<PresentJson> put(String kind, UUID id, Authentication authentication) {
        return ItemsJson.whole(presence.report(kind, id, SignedIn.editor(authentication)));
    }

    @Delete
    HttpResponse<?> delete(String kind, UUID id, Authentication authentication) {
        presence.leave(kind, id, SignedIn.editor(authentication));
        return HttpResponse.noContent();
    }
}
