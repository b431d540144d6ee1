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

/// The link in a confirmation mail. Following it changes nothing, because mail scanners follow
/// links too; the button on the page confirms.
@Controller(ConfirmationController.PATH + "{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmationController {
    static final String PATH = SignUpPages.PATH + "/bevestigen/";

    private final SubscriptionService subscriptions;
    private final SignUpPages pages;

    ConfirmationController(SubscriptionService subscriptions, SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> ask(
            String token, @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return switch (subscriptions.confirmation(token)) {
            case Outcome.Ok<SubscriptionService.State>(var link, _) -> {
                var speech = Speech.of(link.language(), asked, pages.path(PATH, token));
                yield switch (link.state()) {
                    case "pending" -> question(speech, token, link);
                    case "confirmed" -> already(speech);
                    default -> expired(speech);
                };
            }
            case Outcome.Refused<SubscriptionService.State> _ ->
                    pages.unknownLink(nobody(asked, token));
            case Outcome.Stale<SubscriptionService.State>(),
                    Outcome.Unavailable<SubscriptionService.State>() ->
                    pages.unavailable(nobody(asked, token));
        };
    }

    private HttpResponse<?> question(Speech speech, String token, SubscriptionService.State link) {
        return pages.question(
                speech,
                speech.say("Bevestig je aanmelding", "Confirm your subscription"),
                List.of(
                        speech.say(
                                "Nog één klik en je krijgt mail van ons"
                                        + about(link)
                                        + ". Je kunt je altijd weer afmelden.",
                                "One more click and you will get email from us"
                                        + about(link)
                                        + ". You can unsubscribe at any time.")),
                link.titles().size() == 1
                        ? speech.say("Ja, stuur me: ", "Yes, send me: ") + link.titles().getFirst()
                        : speech.say("Ja, stuur me deze mails", "Yes, send me these emails"),
                pages.path(PATH, token));
    }

    /// To whoever follows a link of which we do not know whose it is.
    private Speech nobody(String asked, String token) {
        return Speech.asked(asked, pages.path(PATH, token));
    }

    /// What the mail is about: nothing for the newsletter alone, which the button names.
    private static String about(SubscriptionService.State link) {
        return link.titles().size() < 2 ? "" : ": " + String.join(", ", link.titles());
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(
            String token, @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return switch (subscriptions.confirm(token)) {
            case Outcome.Ok<SubscriptionService.Result>(var result, _) -> {
                var speech = Speech.of(result.language(), asked, pages.path(PATH, token));
                yield switch (result.outcome()) {
                    case "confirmed" -> confirmed(speech);
                    case "already-confirmed" -> already(speech);
                    default -> expired(speech);
                };
            }
            case Outcome.Refused<SubscriptionService.Result> _ ->
                    pages.unknownLink(nobody(asked, token));
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable(nobody(asked, token));
        };
    }

    private HttpResponse<?> confirmed(Speech speech) {
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.POSITIVE,
                speech.say("Je bent aangemeld", "You have signed up"),
                List.of(
                        speech.say(
                                "Fijn dat je meeleest. De volgende nieuwsbrief komt vanzelf in je"
                                        + " mailbox.",
                                "Good to have you with us. The next newsletter will come to your"
                                        + " mailbox by itself."),
                        speech.say(
                                "Afmelden kan altijd, met de link onder elke mail.",
                                "You can unsubscribe at any time, with the link at the bottom of"
                                        + " every email.")),
                SignUpPages.home(speech));
    }

    private HttpResponse<?> already(Speech speech) {
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.POSITIVE,
                speech.say("Je bent al aangemeld", "You have already signed up"),
                List.of(
                        speech.say(
                                "Je aanmelding was al bevestigd. Je hoeft niets meer te doen.",
                                "Your subscription was already confirmed. There is nothing more you"
                                        + " need to do.")),
                SignUpPages.home(speech));
    }

    private HttpResponse<?> expired(Speech speech) {
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.ATTENTION,
                speech.say("Deze link werkt niet meer", "This link no longer works"),
                List.of(
                        speech.say(
                                "Een link om je aanmelding te bevestigen werkt zeven dagen. Wil je"
                                        + " de nieuwsbrief nog steeds? Meld je dan opnieuw aan.",
                                "A link to confirm your subscription works for seven days. Do you"
                                        + " still want the newsletter? Then please sign up"
                                        + " again.")),
                SignUpPages.signUp(speech),
                SignUpPages.home(speech));
    }
}
