package nl.millenniumgemeenten.subscription.following;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.problem.RequestFields;
import nl.millenniumgemeenten.subscription.database.SecondChance;
import nl.millenniumgemeenten.subscription.follow.FollowRequests;
import nl.millenniumgemeenten.subscription.signup.Links;
import nl.millenniumgemeenten.subscription.signup.OpenToVisitors;
import org.jspecify.annotations.Nullable;

/// Asking to follow a discussion, and the link that is mailed then. The answer is the same for
/// every address that can exist; reading never confirms, because mail scanners follow every link.
@Controller("/follow-requests")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowRequestResource {
    private final AskToFollow ask;
    private final ConfirmFollowing confirm;

    FollowRequestResource(AskToFollow ask, ConfirmFollowing confirm) {
        this.ask = ask;
        this.confirm = confirm;
    }

    @Post
    HttpResponse<?> ask(@Body @Nullable JsonNode body) {
        var fields = RequestFields.of(body);
        var address = FollowFields.address(fields);
        var discussion = FollowFields.discussion(fields);
        var pace = FollowFields.pace(fields);
        fields.orThrow();
        var request =
                new FollowRequests.Request(
                        address.orElseThrow(), discussion.orElseThrow(), pace.orElseThrow());
        if (!ask.handle(request)) {
            throw FollowFields.unknownDiscussion();
        }
        return HttpResponse.accepted();
    }

    @Get("/{token}")
    FollowRequestJson get(String token) {
        var foreseen = Links.find(token, confirm::foresee);
        return new FollowRequestJson(
                foreseen.discussion().number(),
                foreseen.discussion().title(),
                foreseen.pace().word());
    }

    @Post("/{token}")
    @Consumes(MediaType.ALL)
    ConfirmedFollowJson post(String token) {
        var confirmed = Links.find(token, found -> SecondChance.of(() -> confirm.handle(found)));
        return new ConfirmedFollowJson(
                confirmed.follower().token().value(),
                confirmed.discussion().number(),
                confirmed.discussion().title(),
                confirmed.pace().word());
    }
}
