package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import nl.millenniumgemeenten.subscription.signup.Links;
import nl.millenniumgemeenten.subscription.signup.OpenToVisitors;

/// The link at a new address. Reading changes nothing.
@Controller("/address-changes/{token}")
@OpenToVisitors
@ExecuteOn(TaskExecutors.BLOCKING)
class AddressChangeResource {
    private final AddressChanges changes;

    AddressChangeResource(AddressChanges changes) {
        this.changes = changes;
    }

    @Get
    StateJson get(String token) {
        return new StateJson(
                word(Links.find(token, changes::foresee)),
                Links.find(token, changes::language).tag());
    }

    @Post
    @Consumes(MediaType.ALL)
    OutcomeJson post(String token) {
        // First: once it was used, the link may be cleared away at any moment.
        var language = Links.find(token, changes::language);
        return OutcomeJson.of(word(Links.find(token, changes::change)), language);
    }

    private static String word(AddressChanges.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
