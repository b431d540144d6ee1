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
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.database.SecondChance;
import nl.millenniumgemeenten.subscription.signup.Links;
import nl.millenniumgemeenten.subscription.signup.OpenToVisitors;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.jspecify.annotations.Nullable;

/// What somebody follows, behind the token that stands in every mail. Reading changes nothing;
/// stopping is always done, also by who stopped before and is no longer known.
@Controller("/followers/{token}")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowerResource {
    private final Following following;

    FollowerResource(Following following) {
        this.following = following;
    }

    @Get
    FollowerJson get(String token) {
        return FollowerJson.of(Links.find(token, following::look));
    }

    @Put("/follows/{number}")
    HttpResponse<?> change(String token, long number, @Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var pace = FollowFields.pace(fields);
        fields.orThrow();
        var changed =
                Token.parse(token)
                        .map(found ->
                                SecondChance.of(
                                        () -> following.change(found, number, pace.orElseThrow())))
                        .orElse(false);
        if (!changed) {
            throw new ProblemException(
                    ProblemType.NO_SUCH_THING, "Deze discussie volg je niet (meer).");
        }
        return HttpResponse.noContent();
    }

    @Delete("/follows/{number}")
    HttpResponse<?> stop(String token, long number) {
        Token.parse(token)
                .ifPresent(found -> SecondChance.run(() -> following.stop(found, number)));
        return HttpResponse.noContent();
    }

    @Delete("/daily")
    HttpResponse<?> stopDaily(String token) {
        Token.parse(token).ifPresent(found -> SecondChance.run(() -> following.stopDaily(found)));
        return HttpResponse.noContent();
    }

    @Delete
    HttpResponse<?> stopAll(String token) {
        Token.parse(token).ifPresent(found -> SecondChance.run(() -> following.stopAll(found)));
        return HttpResponse.noContent();
    }
}
