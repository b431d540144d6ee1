package nl.millenniumgemeenten.gateway.contact;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.ContactJson;
import nl.millenniumgemeenten.gateway.service.ContactService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.problem.Problem;

/// Signing in with a link in a mail. What is said never depends on who is a contact, and following
/// the link does not use it up: the button on the page does.
@Controller(ContactPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ContactSignInController {
    private static final String SENT = "/link-verstuurd";

    private final ContactService contacts;
    private final ContactSession session;
    private final ContactPages pages;
    private final MailCourier courier;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final RateLimit perClient;

    ContactSignInController(
            ContactService contacts,
            ContactSession session,
            ContactPages pages,
            MailCourier courier,
            SameOrigin sameOrigin,
            ClientAddress clients,
            @Property(name = "sign-up.per-hour") int perHour,
            InstantSource clock) {
        this.contacts = contacts;
        this.session = session;
        this.pages = pages;
        this.courier = courier;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.perClient = new RateLimit(perHour, Duration.ofHours(1), clock);
    }

    @Get("/inloggen")
    HttpResponse<?> form() {
        return pages.askLink(HttpStatus.OK, "", List.of());
    }

    @Post("/inloggen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> ask(HttpRequest<?> request, Form form) {
        var email = form.line("email");
        if (!sameOrigin.allows(request)) {
            return pages.elsewhere();
        }
        if (email.isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, email, "email", "Vul je e-mailadres in.");
        }
        var client = clients.of(request);
        if (perClient.take(client).isPositive()) {
            return again(
                    HttpStatus.TOO_MANY_REQUESTS,
                    email,
                    "",
                    "Vanaf jouw internetverbinding zijn net al veel links gevraagd. Probeer het"
                            + " over een uur nog eens.");
        }
        var outcome = contacts.askLink(email);
        courier.wake();
        return switch (outcome) {
            case Outcome.Ok<byte[]> _ ->
                    HttpResponse.seeOther(URI.create(ContactPages.PATH + SENT));
            case Outcome.Refused<byte[]>(var problem) -> {
                perClient.giveBack(client);
                yield again(HttpStatus.UNPROCESSABLE_ENTITY, email, "email", detail(problem));
            }
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> {
                perClient.giveBack(client);
                yield again(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        email,
                        "",
                        "Dit lukt nu even niet, door een storing bij ons. Probeer het straks nog"
                                + " eens.");
            }
        };
    }

    @Get(SENT)
    HttpResponse<?> sent() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Kijk in je mailbox",
                List.of(
                        "Ben je contactpersoon met dit adres? Dan krijg je nu een mail met een"
                                + " knop om in te loggen. Die werkt één uur.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail. Misschien kent"
                                + " de redactie je onder een ander adres."),
                ContactPages.ASK);
    }

    @Get("/inloggen/{token}")
    HttpResponse<?> follow(String token) {
        return pages.question(
                "Inloggen bij Mijn gemeente",
                List.of("Klik op de knop om in te loggen. Je blijft twaalf uur ingelogd."),
                "Inloggen",
                ContactPages.SIGN_IN + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Post("/inloggen/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> redeem(HttpRequest<?> request, String token) {
        if (!sameOrigin.allows(request)) {
            return follow(token);
        }
        return switch (contacts.redeem(token)) {
            case Outcome.Ok<ContactJson>(var contact, _) ->
                    HttpResponse.seeOther(URI.create(ContactPages.PATH))
                            .cookie(session.begin(contact.id()));
            case Outcome.Refused<ContactJson> _ ->
                    pages.message(
                            HttpStatus.NOT_FOUND,
                            Tone.ATTENTION,
                            "Deze link werkt niet meer",
                            List.of(
                                    "Een link om in te loggen werkt één uur, en één keer. Vraag"
                                            + " gerust een nieuwe."),
                            ContactPages.ASK);
            case Outcome.Stale<ContactJson>(), Outcome.Unavailable<ContactJson>() ->
                    pages.unavailable();
        };
    }

    @Post("/uitloggen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        return sameOrigin.allows(request)
                ? HttpResponse.seeOther(URI.create(ContactPages.SIGN_IN)).cookie(session.none())
                : pages.elsewhere();
    }

    private HttpResponse<?> again(HttpStatus status, String email, String field, String message) {
        return pages.askLink(status, email, List.of(new FormErrorView(field, message)));
    }

    private static String detail(Problem problem) {
        return problem.errors().stream()
                .map(Problem.FieldProblem::detail)
                .findFirst()
                .orElse("Dit e-mailadres kunnen we niet gebruiken.");
    }
}
