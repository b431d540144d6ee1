package nl.millenniumgemeenten.subscription.following;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.database.SecondChance;
import org.jspecify.annotations.Nullable;

/// What somebody follows who takes part in discussions. The website knows who that is, and that
/// their address is theirs: so only the website may ask.
@Controller("/participants/{contributor}/follows")
@Secured("service")
@ExecuteOn(TaskExecutors.BLOCKING)
class ParticipantFollowsResource {
    private final Following following;

    ParticipantFollowsResource(Following following) {
        this.following = following;
    }

    /// All that is followed, whatever the address, and what was answered by mail and waits to be
    /// brought to its discussion.
    @Serdeable
    record FollowsJson(List<FollowJson> items, List<AnswerJson> answers) {
        FollowsJson {
            items = List.copyOf(items);
            answers = List.copyOf(answers);
        }
    }

    /// An answer by mail. The title is empty of a discussion that is not known (any more).
    @Serdeable
    record AnswerJson(long number, String title, String text, Instant at) {
        static AnswerJson of(Following.Answered answered) {
            return new AnswerJson(
                    answered.answer().discussion(),
                    answered.title(),
                    answered.answer().body(),
                    answered.answer().receivedAt());
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "AnswerJson[" + number + "]";
        }
    }

    @Get
    FollowsJson get(UUID contributor) {
        return new FollowsJson(
                following.look(contributor).stream()
                        .flatMap(known -> known.follows().stream())
                        .map(FollowJson::of)
                        .toList(),
                following.answered(contributor).stream().map(AnswerJson::of).toList());
    }

    @Put("/{discussion}")
    HttpResponse<?> begin(UUID contributor, UUID discussion, @Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var address = FollowFields.address(fields);
        var pace = FollowFields.pace(fields);
        fields.orThrow();
        boolean begun =
                SecondChance.of(() ->
                        following.begin(
                                contributor,
                                address.orElseThrow(),
                                discussion,
                                pace.orElseThrow()));
        if (!begun) {
            throw FollowFields.unknownDiscussion();
        }
        return HttpResponse.noContent();
    }

    @Delete("/{number}")
    HttpResponse<?> stop(UUID contributor, long number) {
        SecondChance.run(() -> following.stop(contributor, number));
        return HttpResponse.noContent();
    }

    /// Forgets that they follow anything, and their address.
    @Delete
    HttpResponse<?> forget(UUID contributor) {
        SecondChance.run(() -> following.forget(contributor));
        return HttpResponse.noContent();
    }
}
