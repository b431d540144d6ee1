package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// The link at a new address. Following it changes nothing; the button does.
@Controller(AddressChangeController.PATH + "{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class AddressChangeController {
    static final String PATH = SignUpPages.PATH + "/adres/";

    private final SubscriptionService subscriptions;
    private final SignUpPages pages;

    AddressChangeController(SubscriptionService subscriptions, SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> ask(String token) {
        return switch (subscriptions.addressChange(token)) {
            case Outcome.Ok<SubscriptionService.State>(var link, _) ->
                    link.state().equals("pending")
                            ? pages.question(
                                    "Bevestig je nieuwe adres",
                                    List.of("Onze mails komen dan voortaan op dit adres."),
                                    "Ja, dit is mijn nieuwe adres",
                                    pages.path(PATH, token))
                            : told(link.state());
            case Outcome.Refused<SubscriptionService.State> _ -> pages.unknownLink();
            case Outcome.Stale<SubscriptionService.State>(),
                    Outcome.Unavailable<SubscriptionService.State>() ->
                    pages.unavailable();
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(String token) {
        return switch (subscriptions.changeAddress(token)) {
            case Outcome.Ok<SubscriptionService.Result>(var result, _) -> told(result.outcome());
            case Outcome.Refused<SubscriptionService.Result> _ -> pages.unknownLink();
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable();
        };
    }

    private HttpResponse<?> told(String outcome) {
        return switch (outcome) {
            case "changed" ->
                    pages.message(
                            HttpStatus.OK,
                            Tone.POSITIVE,
                            "Je adres is gewijzigd",
                            List.of(
                                    "Onze mails komen voortaan op je nieuwe adres. Je oude adres"
                                            + " hebben we gewist."),
                            SignUpPages.HOME);
            case "taken" ->
                    pages.message(
                            HttpStatus.OK,
                            Tone.ATTENTION,
                            "Dit lukt niet met dit adres",
                            List.of("Je oude adres blijft gelden. Probeer een ander adres."),
                            SignUpPages.HOME);
            default ->
                    pages.message(
                            HttpStatus.OK,
                            Tone.ATTENTION,
                            "Deze link werkt niet meer",
                            List.of(
                                    "De link is al gebruikt, of ouder dan zeven dagen. Vraag het"
                                            + " dan opnieuw aan."),
                            SignUpPages.HOME);
        };
    }
}
