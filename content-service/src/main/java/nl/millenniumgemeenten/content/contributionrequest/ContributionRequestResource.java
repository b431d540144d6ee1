package nl.millenniumgemeenten.content.contributionrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionPictureJson;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.editing.IdempotencyKey;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.moderation.SubmissionJson;
import nl.millenniumgemeenten.content.participant.LinkField;
import nl.millenniumgemeenten.content.participant.ParticipantJson;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// How somebody says something for the first time on a device: with a name and an address, and a
/// link in a mail. The token is never part of an address here, because addresses stand in logs.
@Controller("/contribution-requests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.VISITOR)
class ContributionRequestResource {
    private final ContributionRequestFields fields;
    private final AskToContribute ask;
    private final ReadContributionRequest read;
    private final ConfirmContribution confirm;

    ContributionRequestResource(
            ContributionRequestFields fields,
            AskToContribute ask,
            ReadContributionRequest read,
            ConfirmContribution confirm) {
        this.fields = fields;
        this.ask = ask;
        this.read = read;
        this.confirm = confirm;
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DiscussionRefJson(UUID id, long number, String title) {
        static DiscussionRefJson of(Discussion discussion) {
            return new DiscussionRefJson(
                    discussion.id().value(), discussion.number(), discussion.subject().title());
        }
    }

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ContributionRequestJson(
            DiscussionRefJson discussion,
            String name,
            String bodyHtml,
            List<ContributionPictureJson> pictures) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ConfirmedJson(
            ParticipantJson participant, DiscussionRefJson discussion, SubmissionJson submission) {}

    /// The answer is the same for every address that can exist.
    @Post
    HttpResponse<?> post(
            @Nullable @Header(IdempotencyKey.HEADER) String key, @Nullable @Body JsonNode body) {
        ask.handle(fields.read(IdempotencyKey.id(key), RequestFields.of(body)));
        return HttpResponse.accepted();
    }

    /// What a link is for; it goes on to work.
    @Post("/reading")
    ContributionRequestJson reading(@Nullable @Body JsonNode body) {
        var found = LinkField.follow(body, read::handle);
        return new ContributionRequestJson(
                DiscussionRefJson.of(found.discussion()),
                found.request().name(),
                found.request().text().html(),
                ContributionPictureJson.of(found.request().text().pictures()));
    }

    /// Takes the link as proof.
    @Post("/confirmation")
    ConfirmedJson confirmation(@Nullable @Body JsonNode body) {
        var confirmed = LinkField.follow(body, confirm::handle);
        return new ConfirmedJson(
                ParticipantJson.of(confirmed.participant()),
                DiscussionRefJson.of(confirmed.discussion()),
                SubmissionJson.of(confirmed.submission()));
    }
}
