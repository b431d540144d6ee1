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
    HttpResponse<?> ask(String token, @QueryValue(defaultValue = "") String issue) {
        return switch (subscriptions.unsubscription(token, number(issue))) {
            case Outcome.Ok<SubscriptionService.State>(var link, _) ->
                    link.state().equals("unsubscribed")
                            ? pages.unsubscribed()
                            : question(token, issue, link);
            case Outcome.Refused<SubscriptionService.State> _ -> pages.unknownLink();
            case Outcome.Stale<SubscriptionService.State>(),
                    Outcome.Unavailable<SubscriptionService.State>() ->
                    pages.unavailable();
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> unsubscribe(
            String token,
            Form form,
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String issue) {
        boolean program = postedByProgram(form, request);
        boolean everything = form.line("scope").equals("all");
        return switch (subscriptions.unsubscribe(token, number(issue), everything, program)) {
            case Outcome.Ok<SubscriptionService.Result>(var result, _) ->
                    program
                            ? plain(HttpStatus.OK, "Afgemeld.")
                            : done(token, result.outcome(), everything || number(issue) == 0);
            case Outcome.Refused<SubscriptionService.Result> _ ->
                    program
                            ? plain(HttpStatus.NOT_FOUND, "Deze link kennen we niet.")
                            : pages.unknownLink();
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    program
                            ? plain(HttpStatus.SERVICE_UNAVAILABLE, "Probeer het straks nog eens.")
                            : pages.unavailable();
        };
    }

    /// Whoever comes from an issue can stop with what brought it, or with everything.
    private HttpResponse<?> question(String token, String issue, SubscriptionService.State link) {
        var action = pages.path(PATH, token);
        var everything =
                new ButtonView(
                        link.titles().isEmpty() ? "Ja, meld me af" : "Meld me af voor alles",
                        action,
                        List.of(new HiddenFieldView("scope", "all")));
        var choices =
                link.state().equals("subscribed")
                        ? List.of(
                                new LinkView(
                                        "Kies liever waarover je mail krijgt",
                                        pages.path(PreferencesController.PATH, token)),
                                SignUpPages.HOME)
                        : List.of(SignUpPages.HOME);
        if (link.titles().isEmpty()) {
            return pages.question(
                    "Wil je je afmelden?",
                    List.of("Je krijgt dan geen mail meer van ons."),
                    List.of(everything),
                    choices);
        }
        var titles = String.join(", ", link.titles());
        return pages.question(
                "Wil je je afmelden?",
                List.of("Je kreeg deze mail omdat je bent ingeschreven voor: " + titles + "."),
                List.of(
                        new ButtonView(
                                "Meld me af voor: " + titles,
                                action + "?issue=" + number(issue),
                                List.of()),
                        everything),
                choices);
    }

    private HttpResponse<?> done(String token, String outcome, boolean everything) {
        return outcome.equals("lists-ended")
                        || (outcome.equals("already-unsubscribed") && !everything)
                ? pages.message(
                        HttpStatus.OK,
                        Tone.POSITIVE,
                        "Je bent hiervoor afgemeld",
                        List.of("Je krijgt alleen nog de andere mails waarvoor je je inschreef."),
                        new LinkView(
                                "Kijk waarover je nog mail krijgt",
                                pages.path(PreferencesController.PATH, token)),
                        SignUpPages.HOME)
                : pages.unsubscribed();
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
