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
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PageLanguage;
import nl.millenniumgemeenten.gateway.layout.Speech;
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

    private final SubscriptionService subscriptions;
    private final ReaderSpeech speeches;
    private final SameOrigin sameOrigin;
    private final SignUpPages pages;

    PreferencesController(
            SubscriptionService subscriptions,
            ReaderSpeech speeches,
            SameOrigin sameOrigin,
            SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.speeches = speeches;
        this.sameOrigin = sameOrigin;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> look(
            String token,
            @QueryValue(defaultValue = "") String bewaard,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return page(HttpStatus.OK, token, asked, _ -> FormErrorsView.NONE, !bewaard.isEmpty());
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> choose(
            HttpRequest<?> request,
            String token,
            Form form,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN,
                    token,
                    asked,
                    speech ->
                            SignUpFaults.one(
                                    "",
                                    speech.say(
                                            "Je kunt je keuzes alleen op deze pagina wijzigen."
                                                    + " Probeer het hier.",
                                            "You can only change your choices on this page. Please"
                                                    + " try it here.")),
                    false);
        }
        var before = speeches.of(token, asked, pages.path(PATH, token));
        var language = language(before, form);
        var chosen = form.all("lists");
        return switch (subscriptions.choose(token, language.tag(), chosen)) {
            case Outcome.Ok<byte[]> _ ->
                    chosen.isEmpty() ? pages.readsNothing(before) : saved(token, language);
            case Outcome.Refused<byte[]> refused ->
                    refused.missing()
                            ? pages.unknownLink(before)
                            : page(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    token,
                                    asked,
                                    speech ->
                                            SignUpFaults.one(
                                                    "",
                                                    speech.say(
                                                            "Je kunt niet meer kiezen wat hier"
                                                                    + " stond. Kies opnieuw.",
                                                            "What stood here can no longer be"
                                                                    + " chosen. Please choose"
                                                                    + " again.")),
                                    false);
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() ->
                    pages.unavailable(before);
        };
    }

    /// A page from before there was a choice leaves it as it is.
    private static PageLanguage language(Speech before, Form form) {
        var chosen = form.line("language");
        return chosen.isEmpty() ? before.language() : PageLanguage.of(chosen);
    }

    private HttpResponse<?> saved(String token, PageLanguage language) {
        return HttpResponse.seeOther(
                URI.create(Speech.of(language).path(pages.path(PATH, token) + SAVED)));
    }

    private HttpResponse<?> page(
            HttpStatus status,
            String token,
            String asked,
            Function<Speech, FormErrorsView> errors,
            boolean saved) {
        var path = pages.path(PATH, token);
        return switch (subscriptions.preferences(token)) {
            case Outcome.Ok<PreferencesJson>(var choices, _) -> {
                var speech = Speech.of(choices.language(), asked, path);
                yield switch (choices.state()) {
                    case "confirmed" ->
                            form(status, speech, token, choices, errors.apply(speech), saved);
                    case "pending" -> unconfirmed(speech);
                    default -> pages.readsNothing(speech);
                };
            }
            case Outcome.Refused<PreferencesJson> _ -> pages.unknownLink(Speech.asked(asked, path));
            case Outcome.Stale<PreferencesJson>(), Outcome.Unavailable<PreferencesJson>() ->
                    pages.unavailable(Speech.asked(asked, path));
        };
    }

    private HttpResponse<?> form(
            HttpStatus status,
            Speech speech,
            String token,
            PreferencesJson choices,
            FormErrorsView errors,
            boolean saved) {
        return pages.preferences(
                status,
                speech,
                token,
                choices.masked(),
                choices.offers().stream()
                        .map(list -> new OptionView(list.key(), list.label(), list.subscribed()))
                        .toList(),
                choices.follows(),
                saved,
                errors);
    }

    private HttpResponse<?> unconfirmed(Speech speech) {
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.ATTENTION,
                speech.say(
                        "Bevestig eerst je aanmelding", "Please confirm your subscription first"),
                List.of(
                        speech.say(
                                "Kiezen kan zodra je je aanmelding hebt bevestigd. De link daarvoor"
                                        + " staat in de eerste mail die we je stuurden.",
                                "You can choose once you have confirmed your subscription. The link"
                                        + " for that is in the first email we sent you.")),
                SignUpPages.home(speech));
    }
}
