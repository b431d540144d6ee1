package nl.millenniumgemeenten.content.conduct;

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
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionpicture.ContributionPictures;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.ContributionJson;
import nl.millenniumgemeenten.content.discussion.DiscussionFields;
import nl.millenniumgemeenten.content.discussion.ReadDiscussions;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.SignedIn;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What the desk changes in discussions, or hides.
@Controller("/contributions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Roles.EDITOR, Roles.MODERATOR, Roles.ADMINISTRATOR})
class ModeratedContributionResource {
    private final ContributionPictures pictures;
    private final ReadDiscussions read;
    private final ModerateContribution moderate;

    ModeratedContributionResource(
            ContributionPictures pictures, ReadDiscussions read, ModerateContribution moderate) {
        this.pictures = pictures;
        this.read = read;
        this.moderate = moderate;
    }

    /// A website from before there were pictures says nothing of them: then they stay. What is to
    /// be erased goes from every text that it had.
    @Put
    HttpResponse<ContributionJson> put(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        long seen = IfMatch.revision(revision);
        var fields = RequestFields.of(body);
        var text = DiscussionFields.text(fields);
        var asked = ContributionPictures.asked(fields);
        var erased = ContributionPictures.hashes(fields, "erase");
        var reason = ReasonField.optional(fields);
        fields.orThrow();
        var contribution = new ContributionId(id);
        var before = read.pictures(contribution);
        return answer(
                moderate.edit(
                        contribution,
                        seen,
                        pictures.with(contribution, text.with(before), asked).without(erased),
                        erased,
                        reason,
                        SignedIn.editor(authentication)));
    }

    /// Hides it: it keeps its place, without its text. What the desk wrote needs no reason, and so
    /// no body.
    @Put("/hiding")
    HttpResponse<ContributionJson> hide(
            UUID id,
            @Nullable @Header(HttpHeaders.IF_MATCH) String revision,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        long seen = IfMatch.revision(revision);
        return answer(
                moderate.hide(
                        new ContributionId(id),
                        seen,
                        body == null ? Optional.empty() : reason(body),
                        SignedIn.editor(authentication)));
    }

    private static Optional<String> reason(JsonNode body) {
        var fields = RequestFields.of(body);
        var reason = ReasonField.optional(fields);
        fields.orThrow();
        return reason;
    }

    private static HttpResponse<ContributionJson> answer(Contribution contribution) {
        return HttpResponse.ok(ContributionJson.of(contribution))
                .header(HttpHeaders.ETAG, IfMatch.etag(contribution.revision()));
    }
}
