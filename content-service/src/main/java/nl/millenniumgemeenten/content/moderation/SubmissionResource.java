package nl.millenniumgemeenten.content.moderation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionpicture.ContributionPictures;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionFields;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What participants write, who are known by a link that they used before.
@Controller("/discussions/{discussion}/submissions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.PARTICIPANT)
class SubmissionResource {
    private final ContributionPictures pictures;
    private final SubmitContribution submit;
    private final SignedInParticipant signedIn;

    SubmissionResource(
            ContributionPictures pictures,
            SubmitContribution submit,
            SignedInParticipant signedIn) {
        this.pictures = pictures;
        this.submit = submit;
        this.signedIn = signedIn;
    }

    /// 201 for what is on the site, 202 for what waits.
    @Post
    HttpResponse<SubmissionJson> post(
            UUID discussion,
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body,
            Authentication authentication) {
        var writer = signedIn.of(authentication);
        var fields = RequestFields.of(body);
        var inReplyTo = fields.optionalUuid("inReplyTo").map(ContributionId::new);
        var text = DiscussionFields.text(fields);
        var asked = ContributionPictures.asked(fields);
        fields.orThrow();
        var id = new ContributionId(IdempotencyKey.id(key));
        var submission =
                submit.handle(
                        id,
                        new DiscussionId(discussion),
                        inReplyTo,
                        pictures.with(id, text, asked),
                        writer.id());
        return switch (submission) {
            case Submission.Placed(var contribution) ->
                    HttpResponse.created(
                                    SubmissionJson.of(submission),
                                    URI.create("/contributions/" + contribution.id().value()))
                            .header(HttpHeaders.ETAG, IfMatch.etag(contribution.revision()));
            case Submission.Waits() -> HttpResponse.accepted().body(SubmissionJson.of(submission));
        };
    }
}
