package nl.millenniumgemeenten.gateway.signup;

import io.micronaut.context.annotation.Property;
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
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.RateLimit;
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
    private final RateLimit perClient;
    private final SignUpPages pages;

    SignUpController(
            SubscriptionService subscriptions,
            OfferedLists offered,
            SameOrigin sameOrigin,
            ClientAddress clients,
            @Property(name = "sign-up.per-hour") int perHour,
            InstantSource clock,
            SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.offered = offered;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.perClient = new RateLimit(perHour, Duration.ofHours(1), clock);
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form() {
        return pages.form(HttpStatus.OK, "", offered(NEWSLETTER), FormErrorsView.NONE);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> signUp(HttpRequest<?> request, Form form) {
        var email = form.line("email");
        var chosen = form.all("lists");
        var lists = offered(form.line(CHOICE).isEmpty() ? NEWSLETTER : chosen);
        if (!sameOrigin.allows(request)) {
            return pages.form(
                    HttpStatus.FORBIDDEN,
                    email,
                    lists,
                    error("", "Je kunt je alleen op deze pagina aanmelden. Probeer het hier."));
        }
        if (email.isEmpty()) {
            return pages.form(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    email,
                    lists,
                    error("email", "Vul je e-mailadres in."));
        }
        if (!form.line(CHOICE).isEmpty() && chosen.isEmpty()) {
            return pages.form(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    email,
                    lists,
                    error("lists", "Kies waarover je mail wilt krijgen."));
        }
        var client = clients.of(request);
        var wait = perClient.take(client);
        if (wait.isPositive()) {
            return pages.form(HttpStatus.TOO_MANY_REQUESTS, email, lists, tooMany(wait))
                    .header("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
        return switch (subscriptions.signUp(email, SOURCE, chosen)) {
            case Outcome.Ok<SubscriptionService.Result> _ ->
                    HttpResponse.seeOther(URI.create(SignUpPages.PATH + THANKS));
            case Outcome.Refused<SubscriptionService.Result>(var problem) -> {
                perClient.giveBack(client);
                yield pages.form(HttpStatus.UNPROCESSABLE_ENTITY, email, lists, refused(problem));
            }
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() -> {
                perClient.giveBack(client);
                yield unavailable(email, lists);
            }
        };
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

    private HttpResponse<?> unavailable(String email, List<OptionView> lists) {
        return pages.form(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        email,
                        lists,
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
