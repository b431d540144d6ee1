package nl.millenniumgemeenten.content.discussion;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.problem.IfMatch;
import org.jspecify.annotations.Nullable;

/// What was written in discussions: its text and its versions. It is changed and hidden where its
/// writer is told so.
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
        var found = read.contribution(new ContributionId(id));
        return answer(ContributionJson.of(found), found.contribution());
    }

    @Get("/editions")
    ItemsJson<ContributionJson.Text> editions(UUID id) {
        return ItemsJson.whole(
                read.editions(new ContributionId(id)).stream()
                        .map(ContributionJson.Text::of)
                        .toList());
    }

    /// Shows it again.
    @Delete("/hiding")
    @Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
    HttpResponse<ContributionJson> show(
            UUID id, @Nullable @Header(HttpHeaders.IF_MATCH) String revision) {
        var shown = change.put(new ContributionId(id), IfMatch.revision(revision), State.PUBLISHED);
        return answer(ContributionJson.of(shown), shown);
    }

    private static HttpResponse<ContributionJson> answer(
            ContributionJson json, Contribution contribution) {
        return HttpResponse.ok(json)
                .header(HttpHeaders.ETAG, IfMatch.etag(contribution.revision()));
    }
}
