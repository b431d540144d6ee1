package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.subscription.subscriber.Confirmation;

/// The link of a confirmation mail. Reading never confirms: mail scanners follow every link.
@Controller("/confirmations/{token}")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmationResource {
    private final Confirm confirm;

    ConfirmationResource(Confirm confirm) {
        this.confirm = confirm;
    }

    @Get
    ConfirmationJson get(String token) {
        var foreseen = Links.find(token, confirm::foresee);
        return ConfirmationJson.of(
                switch (foreseen.confirmation()) {
                    case Confirmation.Confirmed _, Confirmation.MoreLists _ -> "pending";
                    case Confirmation.AlreadyConfirmed _ -> "confirmed";
                    case Confirmation.Expired _ -> "expired";
                },
                foreseen.lists(),
                Links.find(token, confirm::language));
    }

    @Post
    @Consumes(MediaType.ALL)
    OutcomeJson post(String token) {
        return OutcomeJson.of(
                switch (Links.find(token, confirm::handle)) {
                    case Confirmation.Confirmed _, Confirmation.MoreLists _ -> "confirmed";
                    case Confirmation.AlreadyConfirmed _ -> "already-confirmed";
                    case Confirmation.Expired _ -> "expired";
                },
                Links.find(token, confirm::language));
    }
}
