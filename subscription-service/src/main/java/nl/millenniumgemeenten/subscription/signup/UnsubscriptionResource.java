package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.subscription.list.EndReason;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Unsubscription;

/// The link to unsubscribe of every mail. Reading changes nothing; whatever body a mail program
/// posts (RFC 8058) is not needed.
@Controller("/unsubscriptions/{token}")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class UnsubscriptionResource {
    private final Unsubscribe unsubscribe;

    UnsubscriptionResource(Unsubscribe unsubscribe) {
        this.unsubscribe = unsubscribe;
    }

    @Get
    UnsubscriptionJson get(String token, @QueryValue(defaultValue = "0") long issue) {
        var owner = Links.find(token, unsubscribe::owner);
        return UnsubscriptionJson.of(
                switch (owner.state()) {
                    case Subscriber.State.Pending _ -> "pending";
                    case Subscriber.State.Confirmed _ -> "subscribed";
                    case Subscriber.State.Unsubscribed _,
                            Subscriber.State.Withdrawn _,
                            Subscriber.State.Lapsed _,
                            Subscriber.State.Forgotten _ ->
                            "unsubscribed";
                },
                unsubscribe.broughtBy(owner, issue),
                Links.find(token, unsubscribe::language));
    }

    /// With an issue: the lists that brought it, unless the scope is `all`. Who asks `by` a mail
    /// program pressed its button.
    @Post
    @Consumes(MediaType.ALL)
    OutcomeJson post(
            String token,
            @QueryValue(defaultValue = "0") long issue,
            @QueryValue(defaultValue = "issue") String scope,
            @QueryValue(defaultValue = "person") String by) {
        var reason = by.equals("program") ? EndReason.ONE_CLICK : EndReason.LINK;
        var unsubscription =
                Links.find(
                        token,
                        found -> {
                            if (scope.equals("all")) {
                                return unsubscribe.everything(found, reason);
                            }
                            return issue == 0
                                    ? unsubscribe.handle(found, reason)
                                    : unsubscribe.handle(found, issue, reason);
                        });
        return OutcomeJson.of(
                switch (unsubscription) {
                    case Unsubscription.Unsubscribed _, Unsubscription.Withdrawn _ ->
                            "unsubscribed";
                    case Unsubscription.ListsEnded _ -> "lists-ended";
                    case Unsubscription.AlreadyUnsubscribed _ -> "already-unsubscribed";
                },
                Links.find(token, unsubscribe::language));
    }
}
