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
import java.net.URI;
import java.util.List;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.PreferencesJson;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// The choices of a reader, behind the link that stands under every mail. Mail scanners follow it
/// too: looking changes nothing, and a form of another site is refused.
@Controller(PreferencesController.PATH + "{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PreferencesController {
    static final String PATH = SignUpPages.PATH + "/voorkeuren/";
    private static final String SAVED = "?bewaard=ja";
    private static final String LANGUAGE = "nl";

    private final SubscriptionService subscriptions;
    private final SameOrigin sameOrigin;
    private final SignUpPages pages;

    PreferencesController(
            SubscriptionService subscriptions, SameOrigin sameOrigin, SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.sameOrigin = sameOrigin;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> look(String token, @QueryValue(defaultValue = "") String bewaard) {
        return page(HttpStatus.OK, token, "", !bewaard.isEmpty());
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> choose(HttpRequest<?> request, String token, Form form) {
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN,
                    token,
                    "Je kunt je keuzes alleen op deze pagina wijzigen. Probeer het hier.",
                    false);
        }
        var chosen = form.all("lists");
        return switch (subscriptions.choose(token, LANGUAGE, chosen)) {
            case Outcome.Ok<byte[]> _ ->
                    chosen.isEmpty()
                            ? pages.unsubscribed()
                            : HttpResponse.seeOther(URI.create(pages.path(PATH, token) + SAVED));
            case Outcome.Refused<byte[]> refused ->
                    refused.missing()
                            ? pages.unknownLink()
                            : page(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    token,
                                    "Je kunt niet meer kiezen wat hier stond. Kies opnieuw.",
                                    false);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> pages.unavailable();
        };
    }

    private HttpResponse<?> page(HttpStatus status, String token, String fault, boolean saved) {
        return switch (subscriptions.preferences(token)) {
            case Outcome.Ok<PreferencesJson>(var choices, _) ->
                    switch (choices.state()) {
                        case "confirmed" -> form(status, token, choices, fault, saved);
                        case "pending" -> unconfirmed();
                        default -> pages.unsubscribed();
                    };
            case Outcome.Refused<PreferencesJson> _ -> pages.unknownLink();
            case Outcome.Stale<PreferencesJson>(), Outcome.Unavailable<PreferencesJson>() ->
                    pages.unavailable();
        };
    }

    private HttpResponse<?> form(
            HttpStatus status, String token, PreferencesJson choices, String fault, boolean saved) {
        return pages.preferences(
                status,
                pages.path(PATH, token),
                pages.path(UnsubscriptionController.PATH, token),
                choices.masked(),
                choices.offers().stream()
                        .map(list -> new OptionView(list.key(), list.label(), list.subscribed()))
                        .toList(),
                saved,
                fault.isEmpty()
                        ? FormErrorsView.NONE
                        : new FormErrorsView(List.of(new FormErrorView("", fault))));
    }

    private HttpResponse<?> unconfirmed() {
        return pages.message(
                HttpStatus.OK,
                Tone.ATTENTION,
                "Bevestig eerst je aanmelding",
                List.of(
                        "Kiezen kan zodra je je aanmelding hebt bevestigd. De link daarvoor staat"
                                + " in de eerste mail die we je stuurden."),
                SignUpPages.HOME);
    }
}
