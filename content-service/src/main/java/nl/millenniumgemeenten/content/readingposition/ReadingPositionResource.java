package nl.millenniumgemeenten.content.readingposition;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.editing.ItemsJson;
import nl.millenniumgemeenten.content.editing.Roles;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// How far a participant has read, for them alone.
@Controller("/participants/me/reading-positions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Roles.PARTICIPANT)
class ReadingPositionResource {
    private final FollowReading reading;
    private final SignedInParticipant signedIn;

    ReadingPositionResource(FollowReading reading, SignedInParticipant signedIn) {
        this.reading = reading;
        this.signedIn = signedIn;
    }

    /// @param position the last place that they saw; 0 if that is not known
    @Serdeable
    record ReadingPositionJson(UUID discussion, int position) {}

    @Get
    ItemsJson<ReadingPositionJson> list(Authentication authentication) {
        return ItemsJson.whole(
                reading.all(signedIn.of(authentication).id()).stream()
                        .map(found ->
                                new ReadingPositionJson(
                                        found.discussion().value(), found.position()))
                        .toList());
    }

    @Get("/{discussion}")
    ReadingPositionJson get(UUID discussion, Authentication authentication) {
        var participant = signedIn.of(authentication).id();
        return new ReadingPositionJson(
                discussion, reading.in(participant, new DiscussionId(discussion)));
    }

    /// They saw this place. Where they saw a later one already, that stays.
    @Put("/{discussion}")
    HttpResponse<?> put(
            UUID discussion, @Nullable @Body JsonNode body, Authentication authentication) {
        var participant = signedIn.of(authentication).id();
        var fields = RequestFields.of(body);
        int position = fields.integer("position", 1, Integer.MAX_VALUE);
        fields.orThrow();
        reading.moveTo(participant, new DiscussionId(discussion), position);
        return HttpResponse.noContent();
    }
}
