package nl.millenniumgemeenten.content.official;

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
import java.net.URI;
import java.util.UUID;
import nl.millenniumgemeenten.content.contributionpicture.ContributionPictures;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.DiscussionFields;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.content.moderation.Submission;
import nl.millenniumgemeenten.content.moderation.SubmissionJson;
import nl.millenniumgemeenten.problem.IfMatch;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// What contacts write for their municipality. That they are its contact, and that it takes part,
/// the website has asked the register.
@Controller("/discussions/{discussion}/official-contributions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.MUNICIPALITY_CONTACT)
class OfficialContributionResource {
    private final ContributionPictures pictures;
    private final WriteOfficialContribution write;

    OfficialContributionResource(ContributionPictures pictures, WriteOfficialContribution write) {
        this.pictures = pictures;
        this.write = write;
    }

    @Post
    HttpResponse<SubmissionJson> post(
            UUID discussion,
            @Nullable @Header(IdempotencyKey.HEADER) String key,
            @Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var inReplyTo = fields.optionalUuid("inReplyTo").map(ContributionId::new);
        var text = DiscussionFields.text(fields);
        var asked = ContributionPictures.asked(fields);
        var code = fields.text("municipality", TextFields.MUNICIPALITY, "Kies een gemeente.");
        var name = TextFields.line(fields, "name", 1, 80);
        fields.orThrow();
        var id = new ContributionId(IdempotencyKey.id(key));
        var written =
                write.handle(
                        new WriteOfficialContribution.Command(
                                id,
                                new DiscussionId(discussion),
                                inReplyTo,
                                pictures.with(id, text, asked),
                                code,
                                name));
        return HttpResponse.created(
                        SubmissionJson.of(new Submission.Placed(written)),
                        URI.create("/contributions/" + written.id().value()))
                .header(HttpHeaders.ETAG, IfMatch.etag(written.revision()));
    }
}
