package nl.millenniumgemeenten.content.participant;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// How a participant signs in on another device: by a link in a mail.
@Controller("/participant-links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.VISITOR)
class ParticipantLinkResource {
    private final SendParticipantLink send;
    private final RedeemParticipantLink redeem;

    ParticipantLinkResource(SendParticipantLink send, RedeemParticipantLink redeem) {
        this.send = send;
        this.redeem = redeem;
    }

    /// The answer is the same for every address that can exist.
    @Post
    HttpResponse<?> ask(@Nullable @Body JsonNode body) {
        var fields = RequestFields.of(body);
        var address = EmailField.read(fields);
        fields.orThrow();
        send.handle(address);
        return HttpResponse.accepted();
    }

    @Post("/redemption")
    ParticipantJson redeem(@Nullable @Body JsonNode body) {
        return ParticipantJson.of(LinkField.follow(body, redeem::handle));
    }
}
