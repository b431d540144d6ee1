package nl.millenniumgemeenten.content.previewlink;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.content.previewlink.SharePreview.Sharer;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// The secret links to an item.
@Controller("/{kind:[a-z-]+}/{id}/preview-links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.ADMINISTRATOR})
class PreviewLinkResource {
    private final SharePreview share;

    PreviewLinkResource(SharePreview share) {
        this.share = share;
    }

    @Get
    ItemsJson<PreviewLinkJson> list(String kind, UUID id) {
        return ItemsJson.whole(share.list(kind, id).stream().map(PreviewLinkJson::of).toList());
    }

    @Post
    HttpResponse<PreviewLinkJson> post(
            String kind, UUID id, @Nullable @Body JsonNode body, Authentication authentication) {
        var fields = RequestFields.of(body);
        var expiresAt = moment(fields);
        fields.orThrow();
        var made = share.make(kind, id, expiresAt, sharer(authentication));
        return HttpResponse.created(PreviewLinkJson.of(made));
    }

    @Delete("/{link}")
    HttpResponse<?> delete(String kind, UUID id, UUID link, Authentication authentication) {
        share.revoke(kind, id, link, sharer(authentication));
        return HttpResponse.noContent();
    }

    private static Instant moment(RequestFields fields) {
        var text = fields.text("expiresAt", 1, 40);
        try {
            return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            fields.refuse("expiresAt", "Dit moet een moment zijn, zoals 2026-11-28T12:00:00Z.");
            return Instant.EPOCH;
        }
    }

    private static Sharer sharer(Authentication authentication) {
        var roles = authentication.getRoles();
        return new Sharer(
                SignedIn.editor(authentication),
                roles.contains(Roles.EDITOR) || roles.contains(Roles.ADMINISTRATOR));
    }
}
