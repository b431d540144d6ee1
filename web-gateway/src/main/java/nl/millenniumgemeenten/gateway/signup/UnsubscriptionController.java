package nl.millenniumgemeenten.gateway.signup;

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
import nl.millenniumgemeenten.gateway.form.Form;
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
    HttpResponse<?> ask(String token) {
        return switch (subscriptions.unsubscription(token)) {
            case Outcome.Ok<SubscriptionService.State>(var link, _) ->
                    link.state().equals("unsubscribed")
                            ? pages.unsubscribed()
                            : pages.question(
                                    "Wil je je afmelden?",
                                    List.of("Je krijgt dan geen mail meer van ons."),
                                    "Ja, meld me af",
                                    pages.path(PATH, token));
            case Outcome.Refused<SubscriptionService.State> _ -> pages.unknownLink();
            case Outcome.Stale<SubscriptionService.State>(),
                    Outcome.Unavailable<SubscriptionService.State>() ->
                    pages.unavailable();
        };
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> unsubscribe(String token, Form form, HttpRequest<?> request) {
        boolean program = postedByProgram(form, request);
        return switch (subscriptions.unsubscribe(token)) {
            case Outcome.Ok<SubscriptionService.Result> _ ->
                    program ? plain(HttpStatus.OK, "Afgemeld.") : pages.unsubscribed();
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
