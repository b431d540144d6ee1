package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.Speech;
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
    HttpResponse<?> ask(
            String token, @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return switch (subscriptions.addressChange(token)) {
            case Outcome.Ok<SubscriptionService.State>(var link, _) -> {
                var speech = Speech.of(link.language(), asked, pages.path(PATH, token));
                yield link.state().equals("pending")
                        ? question(speech, token)
                        : told(speech, link.state());
            }
            case Outcome.Refused<SubscriptionService.State> _ ->
                    pages.unknownLink(nobody(asked, token));
            case Outcome.Stale<SubscriptionService.State>(),
                    Outcome.Unavailable<SubscriptionService.State>() ->
                    pages.unavailable(nobody(asked, token));
        };
    }

    private HttpResponse<?> question(Speech speech, String token) {
        return pages.question(
                speech,
                speech.say("Bevestig je nieuwe adres", "Confirm your new address"),
                List.of(
                        speech.say(
                                "Onze mails komen dan voortaan op dit adres.",
                                "Our emails will come to this address from then on.")),
                speech.say("Ja, dit is mijn nieuwe adres", "Yes, this is my new address"),
                pages.path(PATH, token));
    }

    /// To whoever follows a link of which we do not know whose it is.
    private Speech nobody(String asked, String token) {
        return Speech.asked(asked, pages.path(PATH, token));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> change(
            String token, @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return switch (subscriptions.changeAddress(token)) {
            case Outcome.Ok<SubscriptionService.Result>(var result, _) ->
                    told(
                            Speech.of(result.language(), asked, pages.path(PATH, token)),
                            result.outcome());
            case Outcome.Refused<SubscriptionService.Result> _ ->
                    pages.unknownLink(nobody(asked, token));
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable(nobody(asked, token));
        };
    }

    private HttpResponse<?> told(Speech speech, String outcome) {
        return switch (outcome) {
            case "changed" ->
                    pages.message(
                            speech,
                            HttpStatus.OK,
                            Tone.POSITIVE,
                            speech.say("Je adres is gewijzigd", "Your address has been changed"),
                            List.of(
                                    speech.say(
                                            "Onze mails komen voortaan op je nieuwe adres. Je oude"
                                                    + " adres hebben we gewist.",
                                            "Our emails will come to your new address from now on."
                                                    + " We have deleted your old one.")),
                            SignUpPages.home(speech));
            case "taken" ->
                    pages.message(
                            speech,
                            HttpStatus.OK,
                            Tone.ATTENTION,
                            speech.say(
                                    "Dit lukt niet met dit adres",
                                    "This does not work with this address"),
                            List.of(
                                    speech.say(
                                            "Je oude adres blijft gelden. Probeer een ander adres.",
                                            "We keep using your old address. Please try another"
                                                    + " one.")),
                            SignUpPages.home(speech));
            default ->
                    pages.message(
                            speech,
                            HttpStatus.OK,
                            Tone.ATTENTION,
                            speech.say("Deze link werkt niet meer", "This link no longer works"),
                            List.of(
                                    speech.say(
                                            "De link is al gebruikt, of ouder dan zeven dagen."
                                                    + " Vraag het dan opnieuw aan.",
                                            "The link was used before, or is older than seven days."
                                                    + " In that case, please ask for a new one.")),
                            SignUpPages.home(speech));
        };
    }
}
