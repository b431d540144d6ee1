package nl.millenniumgemeenten.gateway.participate;

import io.micronaut.http.HttpRequest;
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
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SignUpService;
import nl.millenniumgemeenten.gateway.service.SignUpService.Result;

/// The link in the mail after signing up. Following it changes nothing, because mail scanners
/// follow links too; the button on the page confirms.
@Controller(ConfirmSignUpController.PATH + "{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConfirmSignUpController {
    static final String PATH = "/meedoen/bevestigen/";

    private final SignUpService signUps;
    private final ParticipatePages pages;
    private final MailCourier courier;
    private final SameOrigin sameOrigin;

    ConfirmSignUpController(
            SignUpService signUps,
            ParticipatePages pages,
            MailCourier courier,
            SameOrigin sameOrigin) {
        this.signUps = signUps;
        this.pages = pages;
        this.courier = courier;
        this.sameOrigin = sameOrigin;
    }

    @Get
    HttpResponse<?> ask(String token) {
        return switch (signUps.confirmation(token)) {
            case Outcome.Ok<Result>(var found, _) ->
                    switch (found.outcome()) {
                        case "first", "second" -> question(token, found);
                        case "already-confirmed" -> already(found);
                        default -> pages.unknownLink();
                    };
            case Outcome.Refused<Result> _ -> pages.unknownLink();
            case Outcome.Stale<Result>(), Outcome.Unavailable<Result>() -> pages.unavailable();
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, String token) {
        if (!sameOrigin.allows(request)) {
            return ask(token);
        }
        var outcome = signUps.confirm(token);
        courier.wake();
        return switch (outcome) {
            case Outcome.Ok<Result>(var result, _) ->
                    switch (result.outcome()) {
                        case "first" -> confirmed(result);
                        case "second" -> second(result);
                        case "already-confirmed" -> already(result);
                        default -> pages.unknownLink();
                    };
            case Outcome.Refused<Result> _ -> pages.unknownLink();
            case Outcome.Stale<Result>(), Outcome.Unavailable<Result>() -> pages.unavailable();
        };
    }

    private HttpResponse<?> question(String token, Result found) {
        return pages.question(
                "Bevestig de aanmelding van " + found.municipality(),
                List.of(
                        "Nog één klik, dan gaat de aanmelding naar de redactie. Je hoort daarna per"
                                + " mail hoe het verdergaat."),
                "Ja, ik heb " + found.municipality() + " aangemeld",
                ParticipatePages.path(PATH, token));
    }

    private HttpResponse<?> confirmed(Result result) {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Bedankt, we gaan ernaar kijken",
                List.of(
                        "De aanmelding van " + result.municipality() + " ligt nu bij de redactie.",
                        "Je krijgt een mail zodra we hebben besloten, of als we nog een vraag"
                                + " hebben."),
                ParticipatePages.HOME);
    }

    private HttpResponse<?> second(Result result) {
        return pages.message(
                HttpStatus.OK,
                Tone.ATTENTION,
                result.municipality() + " was al aangemeld",
                List.of(
                        "Iemand anders heeft de gemeente eerder aangemeld, of zij doet al mee. De"
                                + " redactie bekijkt ook jouw aanmelding en neemt contact met je"
                                + " op.",
                        "Weet je wie de andere collega is? Overleg dan alvast samen."),
                ParticipatePages.HOME);
    }

    private HttpResponse<?> already(Result result) {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Dit is al bevestigd",
                List.of(
                        "De aanmelding van "
                                + result.municipality()
                                + " is bevestigd. Je hoeft"
                                + " niets meer te doen."),
                ParticipatePages.HOME);
    }
}
