package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.PageLanguage;
import nl.millenniumgemeenten.gateway.layout.Speech;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;

/// Asking for the newsletter. The answer is the same for every address; what comes of it is told by
/// mail.
@Controller(SignUpPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignUpController {
    private static final String THANKS = "/bedankt";
    private static final String SOURCE = "website";

    /// Tells that the form offered a choice: then no list at all is a mistake.
    private static final String CHOICE = "choice";

    private static final List<String> NEWSLETTER = List.of("newsletter");

    private final SubscriptionService subscriptions;
    private final OfferedLists offered;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final HumanGate gate;
    private final SignUpPages pages;

    SignUpController(
            SubscriptionService subscriptions,
            OfferedLists offered,
            SameOrigin sameOrigin,
            ClientAddress clients,
            HumanGate gate,
            SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.offered = offered;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form(@QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        return page(HttpStatus.OK, spoken(asked), Form.EMPTY, FormErrorsView.NONE);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> signUp(
            HttpRequest<?> request,
            Form form,
            @QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        var speech = spoken(asked);
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN,
                    speech,
                    form,
                    SignUpFaults.one(
                            "",
                            speech.say(
                                    "Je kunt je alleen op deze pagina aanmelden. Probeer het hier.",
                                    "You can only sign up on this page. Please try it here.")));
        }
        if (form.line("email").isEmpty()) {
            return refuse(
                    speech,
                    form,
                    SignUpFaults.one(
                            "email",
                            speech.say(
                                    "Vul je e-mailadres in.", "Please enter your email address.")));
        }
        if (chose(form) && form.all("lists").isEmpty()) {
            return refuse(
                    speech,
                    form,
                    SignUpFaults.one(
                            "lists",
                            speech.say(
                                    "Kies waarover je mail wilt krijgen.",
                                    "Please choose what you want to hear about.")));
        }
        var client = clients.of(request);
        return switch (gate.pass(form, client)) {
            case HumanGate.Passage.Free() -> signUp(speech, form, client);
            case HumanGate.Passage.OnceMore() ->
                    refuse(
                            speech,
                            form,
                            SignUpFaults.one(
                                    "",
                                    speech.say(
                                            "Klopt je adres? Druk dan nog één keer op Aanmelden. Zo"
                                                    + " weten we dat je een mens bent.",
                                            "Is your address right? Then please press Sign up once"
                                                    + " more. That tells us that you are human.")));
            case HumanGate.Passage.Wait(var wait) ->
                    page(HttpStatus.TOO_MANY_REQUESTS, speech, form, tooMany(speech, wait))
                            .header("Retry-After", Long.toString(wait.toSeconds() + 1));
        };
    }

    private HttpResponse<?> signUp(Speech speech, Form form, String client) {
        var language = language(speech, form);
        return switch (subscriptions.signUp(
                form.line("email"), SOURCE, form.all("lists"), language.tag())) {
            case Outcome.Ok<SubscriptionService.Result> _ -> {
                gate.use(form);
                yield HttpResponse.seeOther(
                        URI.create(Speech.of(language).path(SignUpPages.PATH + THANKS)));
            }
            case Outcome.Refused<SubscriptionService.Result>(var problem) -> {
                gate.giveBack(form, client);
                yield refuse(speech, form, SignUpFaults.refused(speech, problem));
            }
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() -> {
                gate.giveBack(form, client);
                yield unavailable(speech, form);
            }
        };
    }

    /// The language of the mails; a form that offers no choice is one of the page's own language.
    private static PageLanguage language(Speech speech, Form form) {
        var chosen = form.line("language");
        return chosen.isEmpty() ? speech.language() : PageLanguage.of(chosen);
    }

    private static Speech spoken(String asked) {
        return Speech.asked(asked, SignUpPages.PATH);
    }

    private static boolean chose(Form form) {
        return !form.line(CHOICE).isEmpty();
    }

    private HttpResponse<?> refuse(Speech speech, Form form, FormErrorsView errors) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, speech, form, errors);
    }

    private MutableHttpResponse<byte[]> page(
            HttpStatus status, Speech speech, Form form, FormErrorsView errors) {
        return pages.form(
                status,
                speech,
                form.line("email"),
                language(speech, form),
                offered(chose(form) ? form.all("lists") : NEWSLETTER),
                gate.stampAfter(form),
                errors);
    }

    @Get(THANKS)
    HttpResponse<?> thanks(@QueryValue(value = Speech.ASKED, defaultValue = "") String asked) {
        var speech = Speech.asked(asked, SignUpPages.PATH + THANKS);
        return pages.message(
                speech,
                HttpStatus.OK,
                Tone.POSITIVE,
                speech.say("Kijk in je mailbox", "Check your mailbox"),
                List.of(
                        speech.say(
                                "We hebben je een mail gestuurd. Klik op de link in die mail, dan"
                                        + " ontvang je de nieuwsbrief.",
                                "We have sent you an email. Click the link in that email and you"
                                        + " will receive the newsletter."),
                        speech.say(
                                "Geen mail gekregen? Kijk ook bij de ongewenste mail, of vul je"
                                        + " adres opnieuw in.",
                                "No email? Please check your spam folder too, or enter your address"
                                        + " again.")),
                SignUpPages.signUp(speech),
                SignUpPages.home(speech));
    }

    private HttpResponse<?> unavailable(Speech speech, Form form) {
        return page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        speech,
                        form,
                        SignUpFaults.one(
                                "",
                                speech.say(
                                        "Aanmelden lukt nu even niet, door een storing bij ons. Je"
                                                + " adres staat nog ingevuld. Probeer het straks"
                                                + " nog eens.",
                                        "Signing up does not work right now, because of a fault on"
                                                + " our side. Your address is still filled in."
                                                + " Please try again later.")))
                .header("Retry-After", "60");
    }

    /// What there is to choose, with what was chosen.
    private List<OptionView> offered(List<String> chosen) {
        return offered.now().stream()
                .map(list ->
                        new OptionView(
                                list.key(),
                                list.about().isEmpty()
                                        ? list.title()
                                        : list.title() + ": " + list.about(),
                                chosen.contains(list.key())))
                .toList();
    }

    private static FormErrorsView tooMany(Speech speech, Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return SignUpFaults.one(
                "",
                speech.say(
                        "Vanaf jouw internetverbinding zijn net al veel adressen aangemeld. Probeer"
                                + " het over "
                                + DutchText.minutes(wait)
                                + " nog eens.",
                        "Many addresses were signed up from your internet connection just now."
                                + " Please try again in "
                                + (minutes == 1 ? "a minute" : minutes + " minutes")
                                + "."));
    }
}
