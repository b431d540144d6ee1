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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;
import nl.millenniumgemeenten.problem.Problem;

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
    private final SignUpGate gate;
    private final SignUpPages pages;

    SignUpController(
            SubscriptionService subscriptions,
            OfferedLists offered,
            SameOrigin sameOrigin,
            ClientAddress clients,
            SignUpGate gate,
            SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.offered = offered;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form() {
        return page(HttpStatus.OK, Form.EMPTY, FormErrorsView.NONE);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> signUp(HttpRequest<?> request, Form form) {
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN,
                    form,
                    error("", "Je kunt je alleen op deze pagina aanmelden. Probeer het hier."));
        }
        if (form.line("email").isEmpty()) {
            return refuse(form, error("email", "Vul je e-mailadres in."));
        }
        if (chose(form) && form.all("lists").isEmpty()) {
            return refuse(form, error("lists", "Kies waarover je mail wilt krijgen."));
        }
        var client = clients.of(request);
        return switch (gate.pass(form, client)) {
            case SignUpGate.Passage.Free() -> signUp(form, client);
            case SignUpGate.Passage.OnceMore() ->
                    refuse(
                            form,
                            error(
                                    "",
                                    "Klopt je adres? Druk dan nog één keer op Aanmelden. Zo weten"
                                            + " we dat je een mens bent."));
            case SignUpGate.Passage.Wait(var wait) ->
                    page(HttpStatus.TOO_MANY_REQUESTS, form, tooMany(wait))
                            .header("Retry-After", Long.toString(wait.toSeconds() + 1));
        };
    }

    private HttpResponse<?> signUp(Form form, String client) {
        return switch (subscriptions.signUp(form.line("email"), SOURCE, form.all("lists"))) {
            case Outcome.Ok<SubscriptionService.Result> _ -> {
                gate.use(form);
                yield HttpResponse.seeOther(URI.create(SignUpPages.PATH + THANKS));
            }
            case Outcome.Refused<SubscriptionService.Result>(var problem) -> {
                gate.giveBack(form, client);
                yield refuse(form, refused(problem));
            }
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() -> {
                gate.giveBack(form, client);
                yield unavailable(form);
            }
        };
    }

    private static boolean chose(Form form) {
        return !form.line(CHOICE).isEmpty();
    }

    private HttpResponse<?> refuse(Form form, FormErrorsView errors) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, form, errors);
    }

    private MutableHttpResponse<byte[]> page(HttpStatus status, Form form, FormErrorsView errors) {
        return pages.form(
                status,
                form.line("email"),
                offered(chose(form) ? form.all("lists") : NEWSLETTER),
                gate.stampAfter(form),
                errors);
    }

    @Get(THANKS)
    HttpResponse<?> thanks() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Kijk in je mailbox",
                List.of(
                        "We hebben je een mail gestuurd. Klik op de link in die mail, dan ontvang"
                                + " je de nieuwsbrief.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail, of vul je adres"
                                + " opnieuw in."),
                SignUpPages.SIGN_UP,
                SignUpPages.HOME);
    }

    private HttpResponse<?> unavailable(Form form) {
        return page(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        form,
                        error(
                                "",
                                "Aanmelden lukt nu even niet, door een storing bij ons. Je adres"
                                        + " staat nog ingevuld. Probeer het straks nog eens."))
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

    private static FormErrorsView refused(Problem problem) {
        return problem.errors().stream()
                .filter(fault -> List.of("/email", "/lists").contains(fault.pointer()))
                .findFirst()
                .map(fault -> error(fault.pointer().substring(1), fault.detail()))
                .orElseGet(() -> error("email", "Dit e-mailadres kunnen we niet gebruiken."));
    }

    private static FormErrorsView tooMany(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return error(
                "",
                "Vanaf jouw internetverbinding zijn net al veel adressen aangemeld. Probeer het over "
                        + (minutes == 1 ? "een minuut" : minutes + " minuten")
                        + " nog eens.");
    }

    private static FormErrorsView error(String field, String message) {
        return new FormErrorsView(List.of(new FormErrorView(field, message)));
    }
}
