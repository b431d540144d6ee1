package nl.millenniumgemeenten.content.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Where a page stands in the tree. Visitors see it at once, so it takes who may publish.
@Controller("/pages/{id}/place")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.ADMINISTRATOR})
class PagePlaceResource {
    private final PlacePage place;

    PagePlaceResource(PlacePage place) {
        this.place = place;
    }

    @Put
    HttpResponse<PageJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var fields = RequestFields.of(body);
        var parent = Parent.of(fields.optionalUuid("parent").orElse(null));
        var after = fields.optionalUuid("after").map(PageId::new);
        fields.orThrow();
        var command =
                new PlacePage.Command(
                        new PageId(id),
                        IfMatch.revision(revision),
                        parent,
                        after,
                        SignedIn.editor(authentication));
        return PageResource.answer(HttpResponse.ok(), place.handle(command));
    }
}
