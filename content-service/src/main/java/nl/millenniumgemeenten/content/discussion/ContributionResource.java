package nl.millenniumgemeenten.content.discussion;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What was written in discussions: its text, its versions, and whether it is hidden.
@Controller("/contributions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.CONTRIBUTOR, Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ContributionResource {
    private final ChangeContribution change;
    private final ReadDiscussions read;

    ContributionResource(ChangeContribution change, ReadDiscussions read) {
        this.change = change;
        this.read = read;
    }

    @Get
    HttpResponse<ContributionJson> get(UUID id) {
        return answer(read.contribution(new ContributionId(id)));
    }

    @Put
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<ContributionJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        var text = DiscussionFields.text(fields);
        fields.orThrow();
        return answer(
                change.edit(new ContributionId(id), seen, text, SignedIn.editor(authentication)));
    }

    @Get("/editions")
    ItemsJson<ContributionJson.Text> editions(UUID id) {
        return ItemsJson.whole(
                read.editions(new ContributionId(id)).stream()
                        .map(ContributionJson.Text::of)
                        .toList());
    }

    /// Hides it: it keeps its place, without its text.
    @Put("/hiding")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<ContributionJson> hide(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        return answer(change.put(new ContributionId(id), IfMatch.revision(revision), State.HIDDEN));
    }

    /// Shows it again.
    @Delete("/hiding")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<ContributionJson> show(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        return answer(
                change.put(new ContributionId(id), IfMatch.revision(revision), State.PUBLISHED));
    }

    private static HttpResponse<ContributionJson> answer(Contribution contribution) {
        return HttpResponse.ok(ContributionJson.of(contribution))
                .header(HttpHeaders.ETAG, IfMatch.etag(contribution.revision()));
    }
}
