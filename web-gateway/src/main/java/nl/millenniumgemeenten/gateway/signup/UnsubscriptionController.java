package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.http.HttpRequest;
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
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.ButtonView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Speech;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// The link to unsubscribe that stands in every mail. People follow it and press the button; mail
/// programs post to it themselves, without cookies and without `Origin` (RFC 8058). Whoever has the
/// link may unsubscribe: it is all that is asked for.
@Controller(UnsubscriptionController.PATH + "{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class UnsubscriptionController {
    static final String PATH = SignUpPages.PATH + "/afmelden/";

    private final SubscriptionService subscriptions;
    private final SignUpPages pages;

    UnsubscriptionController(SubscriptionService subscriptions, SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> ask(
            String token,
            @QueryValue(defaultValue = "") String issue,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return switch (subscriptions.unsubscription(token, number(issue))) {
            case Outcome.Ok<SubscriptionService.State>(var link, _) -> {
                var speech = Speech.of(link.language(), asked, address(token, issue));
                yield link.state().equals("unsubscribed")
                        ? pages.readsNothing(speech)
                        : question(speech, token, issue, link);
            }
            case Outcome.Refused<SubscriptionService.State> _ ->
                    pages.unknownLink(Speech.asked(asked, address(token, issue)));
            case Outcome.Stale<SubscriptionService.State>(),
                    Outcome.Unavailable<SubscriptionService.State>() ->
                    pages.unavailable(Speech.asked(asked, address(token, issue)));
        };
    }

    /// Of the page, without a language.
    private String address(String token, String issue) {
        var path = pages.path(PATH, token);
        return number(issue) == 0 ? path : path + "?issue=" + number(issue);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> unsubscribe(
            String token,
            Form form,
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String issue,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        boolean program = postedByProgram(form, request);
        boolean everything = form.line("scope").equals("all");
        var outcome = subscriptions.unsubscribe(token, number(issue), everything, program);
        return switch (outcome) {
            case Outcome.Ok<SubscriptionService.Result>(var result, _) -> {
                var speech = Speech.of(result.language(), asked, address(token, issue));
                yield program
                        ? plain(HttpStatus.OK, speech.say("Afgemeld.", "Unsubscribed."))
                        : done(speech, token, result.outcome(), everything, number(issue));
            }
            case Outcome.Refused<SubscriptionService.Result> _ -> {
                var speech = Speech.asked(asked, address(token, issue));
                yield program
                        ? plain(
                                HttpStatus.NOT_FOUND,
                                speech.say(
                                        "Deze link kennen we niet.", "We do not know this link."))
                        : pages.unknownLink(speech);
            }
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() -> {
                var speech = Speech.asked(asked, address(token, issue));
                yield program
                        ? plain(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                speech.say(
                                        "Probeer het straks nog eens.", "Please try again later."))
                        : pages.unavailable(speech);
            }
        };
    }

    /// Whoever comes from an issue can stop with what brought it, or with everything.
    private HttpResponse<?> question(
            Speech speech, String token, String issue, SubscriptionService.State link) {
        var everything =
                new ButtonView(
                        link.titles().isEmpty()
                                ? speech.say("Ja, meld me af", "Yes, unsubscribe me")
                                : speech.say(
                                        "Meld me af voor alles", "Unsubscribe me from everything"),
                        speech.path(pages.path(PATH, token)),
                        List.of(new HiddenFieldView("scope", "all")));
        var choices =
                link.state().equals("subscribed")
                        ? List.of(
                                new LinkView(
                                        speech.say(
                                                "Kies liever waarover je mail krijgt",
                                                "Choose what you hear about instead"),
                                        speech.path(pages.path(PreferencesController.PATH, token))),
                                SignUpPages.home(speech))
                        : List.of(SignUpPages.home(speech));
        var heading = speech.say("Wil je je afmelden?", "Do you want to unsubscribe?");
        if (link.titles().isEmpty()) {
            return pages.question(
                    speech,
                    heading,
                    List.of(
                            speech.say(
                                    "Je krijgt dan geen mail meer van ons, ook niet over discussies"
                                            + " die je volgt.",
                                    "You will then get no more email from us, and none about"
                                            + " discussions that you follow.")),
                    List.of(everything),
                    choices);
        }
        var titles = String.join(", ", link.titles());
        return pages.question(
                speech,
                heading,
                List.of(
                        speech.say(
                                        "Je kreeg deze mail omdat je bent ingeschreven voor: ",
                                        "You got this email because you are subscribed to: ")
                                + titles
                                + ".",
                        speech.say(
                                "Meld je je af voor alles? Dan krijg je ook geen mail meer over"
                                        + " discussies die je volgt.",
                                "Do you unsubscribe from everything? Then you will also get no more"
                                        + " email about discussions that you follow.")),
                List.of(
                        new ButtonView(
                                speech.say("Meld me af voor: ", "Unsubscribe me from: ") + titles,
                                speech.path(address(token, issue)),
                                List.of()),
                        everything),
                choices);
    }

    private HttpResponse<?> done(
            Speech speech, String token, String outcome, boolean everything, long issue) {
        if (everything && outcome.equals("unsubscribed")) {
            return pages.unsubscribed(speech);
        }
        return outcome.equals("lists-ended")
                        || (outcome.equals("already-unsubscribed") && !everything && issue != 0)
                ? pages.message(
                        speech,
                        HttpStatus.OK,
                        Tone.POSITIVE,
                        speech.say("Je bent hiervoor afgemeld", "You are unsubscribed from this"),
                        List.of(
                                speech.say(
                                        "Je krijgt alleen nog de andere mails waarvoor je je"
                                                + " inschreef.",
                                        "You will only get the other emails you subscribed to.")),
                        new LinkView(
                                speech.say(
                                        "Kijk waarover je nog mail krijgt",
                                        "See what you still get email about"),
                                speech.path(pages.path(PreferencesController.PATH, token))),
                        SignUpPages.home(speech))
                : pages.readsNothing(speech);
    }

    /// What is no number is no issue.
    private static long number(String issue) {
        return issue.matches("[1-9][0-9]{0,8}") ? Long.parseLong(issue) : 0;
    }

    /// A program posts this one field, in either of the two ways in which forms are sent; our own
    /// button posts no multipart.
    private static boolean postedByProgram(Form form, HttpRequest<?> request) {
        return form.line("List-Unsubscribe").equals("One-Click")
                || request.getContentType()
                        .map(MediaType.MULTIPART_FORM_DATA_TYPE::equals)
                        .orElse(false);
    }

    private static HttpResponse<?> plain(HttpStatus status, String text) {
        return HttpResponse.status(status)
                .contentType("text/plain;charset=utf-8")
                .header("Cache-Control", "no-store")
                .body(text);
    }
}
