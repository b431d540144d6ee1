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
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.InsightJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SubscriptionService;
import nl.millenniumgemeenten.problem.Problem;

/// What we know of somebody: asked with an address, shown behind the link that is mailed then. The
/// answer to asking is the same for every address.
@Controller(InsightController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class InsightController {
    static final String PATH = SignUpPages.PATH + "/mijn-gegevens";
    private static final String SENT = "/verstuurd";

    private final SubscriptionService subscriptions;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final RateLimit perClient;
    private final SignUpPages pages;

    InsightController(
            SubscriptionService subscriptions,
            SameOrigin sameOrigin,
            ClientAddress clients,
            @Property(name = "sign-up.per-hour") int perHour,
            InstantSource clock,
            SignUpPages pages) {
        this.subscriptions = subscriptions;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.perClient = new RateLimit(perHour, Duration.ofHours(1), clock);
        this.pages = pages;
    }

    @Get
    HttpResponse<?> form() {
        return pages.ask(HttpStatus.OK, "", FormErrorsView.NONE);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> ask(HttpRequest<?> request, Form form) {
        var email = form.line("email");
        if (!sameOrigin.allows(request)) {
            return pages.ask(
                    HttpStatus.FORBIDDEN, email, error("", "Vraag het op deze pagina aan."));
        }
        if (email.isEmpty()) {
            return pages.ask(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    email,
                    error("email", "Vul je e-mailadres in."));
        }
        if (perClient.take(clients.of(request)).isPositive()) {
            return pages.ask(
                    HttpStatus.TOO_MANY_REQUESTS,
                    email,
                    error(
                            "",
                            "Vanaf jouw internetverbinding is dit net al vaak gevraagd. Probeer het"
                                    + " over een uur nog eens."));
        }
        return switch (subscriptions.askInsight(email)) {
            case Outcome.Ok<SubscriptionService.Result> _ ->
                    HttpResponse.seeOther(URI.create(PATH + SENT));
            case Outcome.Refused<SubscriptionService.Result>(var problem) ->
                    pages.ask(HttpStatus.UNPROCESSABLE_ENTITY, email, refused(problem));
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable();
        };
    }

    @Get(SENT)
    HttpResponse<?> sent() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Kijk in je mailbox",
                List.of(
                        "We hebben je een mail gestuurd. De link daarin werkt een uur.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail."),
                SignUpPages.HOME);
    }

    @Get("/{token}")
    HttpResponse<?> look(String token) {
        return page(HttpStatus.OK, token, "", FormErrorsView.NONE);
    }

    @Post("/{token}/adres")
    @Consumes(MediaType.ALL)
    HttpResponse<?> move(HttpRequest<?> request, String token, Form form) {
        var email = form.line("email");
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN,
                    token,
                    email,
                    error("", "Wijzig je adres op deze pagina."));
        }
        if (email.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    token,
                    email,
                    error("email", "Vul je nieuwe e-mailadres in."));
        }
        return switch (subscriptions.move(token, email)) {
            case Outcome.Ok<SubscriptionService.Result> _ ->
                    pages.message(
                            HttpStatus.OK,
                            Tone.POSITIVE,
                            "Bevestig je nieuwe adres",
                            List.of(
                                    "We hebben een mail naar je nieuwe adres gestuurd. Klik op de"
                                            + " link in die mail. Tot dan blijft je oude adres"
                                            + " gelden."),
                            SignUpPages.HOME);
            case Outcome.Refused<SubscriptionService.Result> refused ->
                    refused.missing()
                            ? old()
                            : page(
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    token,
                                    email,
                                    refused(refused.problem()));
            case Outcome.Stale<SubscriptionService.Result>(),
                    Outcome.Unavailable<SubscriptionService.Result>() ->
                    pages.unavailable();
        };
    }

    @Post("/{token}/wissen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> forget(HttpRequest<?> request, String token, Form form) {
        if (!sameOrigin.allows(request)) {
            return page(
                    HttpStatus.FORBIDDEN, token, "", error("", "Wis je gegevens op deze pagina."));
        }
        boolean keep = form.line("proof").equals("keep");
        return switch (subscriptions.forget(token, keep)) {
            case Outcome.Ok<byte[]> _ ->
                    pages.message(
                            HttpStatus.OK,
                            Tone.POSITIVE,
                            "We zijn je vergeten",
                            List.of(
                                    "Je e-mailadres is overal gewist. Je krijgt geen mail meer van"
                                            + " ons.",
                                    keep
                                            ? "We bewaren alleen een bewijs zonder je adres."
                                            : "Ook een bewijs bewaren we niet."),
                            SignUpPages.HOME);
            case Outcome.Refused<byte[]> _ -> old();
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> pages.unavailable();
        };
    }

    private HttpResponse<?> page(
            HttpStatus status, String token, String email, FormErrorsView errors) {
        return switch (subscriptions.insight(token)) {
            case Outcome.Ok<InsightJson>(var known, _) ->
                    pages.insight(status, pages.path(PATH + "/", token), known, email, errors);
            case Outcome.Refused<InsightJson> _ -> old();
            case Outcome.Stale<InsightJson>(), Outcome.Unavailable<InsightJson>() ->
                    pages.unavailable();
        };
    }

    private HttpResponse<?> old() {
        return pages.message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze link werkt niet (meer)",
                List.of("Een link naar je gegevens werkt een uur. Vraag gerust een nieuwe aan."),
                new LinkView("Vraag een nieuwe link", PATH),
                SignUpPages.HOME);
    }

    private static FormErrorsView refused(Problem problem) {
        return problem.errors().stream()
                .findFirst()
                .map(fault -> error("email", fault.detail()))
                .orElseGet(() -> error("", "Dit lukt niet met dit adres."));
    }

    private static FormErrorsView error(String field, String message) {
        return new FormErrorsView(List.of(new FormErrorView(field, message)));
    }
}
