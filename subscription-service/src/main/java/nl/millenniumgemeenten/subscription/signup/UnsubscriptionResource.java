package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
    StateJson get(String token) {
        return new StateJson(
                switch (Links.find(token, unsubscribe::owner).state()) {
                    case Subscriber.State.Pending _ -> "pending";
                    case Subscriber.State.Confirmed _ -> "subscribed";
                    case Subscriber.State.Unsubscribed _,
                            Subscriber.State.Withdrawn _,
                            Subscriber.State.Lapsed _ ->
                            "unsubscribed";
                });
    }

    @Post
    @Consumes(MediaType.ALL)
    OutcomeJson post(String token) {
        return new OutcomeJson(
                switch (Links.find(token, found -> unsubscribe.handle(found, EndReason.LINK))) {
                    case Unsubscription.Unsubscribed _, Unsubscription.Withdrawn _ ->
                            "unsubscribed";
                    case Unsubscription.AlreadyUnsubscribed _ -> "already-unsubscribed";
                });
    }
}
