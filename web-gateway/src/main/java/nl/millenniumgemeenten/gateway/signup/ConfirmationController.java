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
    HttpResponse<?> ask(String token) {
        return switch (subscriptions.confirmation(token)) {
            case Outcome.Ok<SubscriptionService.State>(var link, _) ->
                    switch (link.state()) {
                        case "pending" ->
                                pages.question(
                                        "Bevestig je aanmelding",
                                        List.of(
                                                "Nog één klik en je krijgt mail van ons"
                                                        + about(link)
                                                        + ". Je kunt je altijd weer afmelden."),
                                        link.titles().size() == 1
                                                ? "Ja, stuur me: " + link.titles().getFirst()
                                                : "Ja, stuur me deze mails",
                                        pages.path(PATH, token));
                        case "confirmed" -> already();
                        default -> expired();
                    };
            case Outcome.Refused<SubscriptionService.State> _ -> pages.unknownLink();
            case Outcome.Stale<SubscriptionService.State>(),
                    Outcome.Unavailable<SubscriptionService.State>() ->
                    pages.unavailable();
        };
    }

    /// What the mail is about: nothing for the newsletter alone, which the button names.
    private static String about(SubscriptionService.State link) {
        return link.titles().size() < 2 ? "" : ": " + String.join(", ", link.titles());
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(String token) {
        return switch (subscriptions.confirm(token)) {
            case Outcome.Ok<SubscriptionService.Result>(var result, _) ->
                    switch (result.outcome()) {
                        case "confirmed" -> confirmed();
                        case "already-confirmed" -> already();
                        default -> expired();
                    };
            case Outcome.Refused<SubscriptionService.Result> _ -> pages.unknownLink();
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable();
        };
    }

    private HttpResponse<?> confirmed() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Je bent aangemeld",
                List.of(
                        "Fijn dat je meeleest. De volgende nieuwsbrief komt vanzelf in je mailbox.",
                        "Afmelden kan altijd, met de link onder elke mail."),
                SignUpPages.HOME);
    }

    private HttpResponse<?> already() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Je bent al aangemeld",
                List.of("Je aanmelding was al bevestigd. Je hoeft niets meer te doen."),
                SignUpPages.HOME);
    }

    private HttpResponse<?> expired() {
        return pages.message(
                HttpStatus.OK,
                Tone.ATTENTION,
                "Deze link werkt niet meer",
                List.of(
                        "Een link om je aanmelding te bevestigen werkt zeven dagen. Wil je de"
                                + " nieuwsbrief nog steeds? Meld je dan opnieuw aan."),
                SignUpPages.SIGN_UP,
                SignUpPages.HOME);
    }
}
