package nl.millenniumgemeenten.gateway.discuss;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.HumanGate;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.ParticipantService;
import nl.millenniumgemeenten.gateway.service.ParticipantService.ParticipantJson;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// Signing in by a link in a mail, for who took part on another device. What is said never depends
/// on who takes part, and following the link does not use it up: the button on the page does.
@Controller(SignInByLinkController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInByLinkController {
    static final String PATH = Discussions.PATH + "/inloggen";
    static final String OWN_DATA = Discussions.PATH + "/mijn-gegevens";

    private static final String SENT = "/verstuurd";

    private final ParticipantService participants;
    private final ParticipantSession session;
    private final DiscussPages pages;
    private final MailCourier courier;
    private final HumanGate gate;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;

    SignInByLinkController(
            ParticipantService participants,
            ParticipantSession session,
            DiscussPages pages,
            MailCourier courier,
            HumanGate gate,
            SameOrigin sameOrigin,
            ClientAddress clients) {
        this.participants = participants;
        this.session = session;
        this.pages = pages;
        this.courier = courier;
        this.gate = gate;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
    }

    /// The form to ask for a link, with what was typed.
    private MutableHttpResponse<byte[]> form(
            HttpStatus status, Form typed, List<FormErrorView> errors) {
        return pages.askLink(status, typed.line("email"), gate.stampAfter(typed), errors);
    }

    @Get
    HttpResponse<?> form() {
        return form(HttpStatus.OK, Form.EMPTY, List.of());
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> ask(HttpRequest<?> request, Form typed) {
        if (!sameOrigin.allows(request)) {
            return again(
                    HttpStatus.FORBIDDEN,
                    typed,
                    "",
                    "Je kunt alleen op deze pagina een link vragen. Probeer het hier.");
        }
        if (typed.line("email").isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, typed, "email", "Vul je e-mailadres in.");
        }
        var client = "participant link " + clients.of(request);
        return switch (gate.pass(typed, client)) {
            case HumanGate.Passage.Free() -> ask(typed, client);
            case HumanGate.Passage.OnceMore() ->
                    again(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            typed,
                            "",
                            "Klopt je adres? Druk dan nog één keer op de knop. Zo weten we dat je"
                                    + " een mens bent.");
            case HumanGate.Passage.Wait(var time) ->
                    again(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    typed,
                                    "",
                                    "Vanaf jouw internetverbinding zijn net al veel links gevraagd."
                                            + " Probeer het straks nog eens.")
                            .header("Retry-After", Long.toString(time.toSeconds() + 1));
        };
    }

    private HttpResponse<?> ask(Form typed, String client) {
        return switch (participants.askLink(typed.line("email"))) {
            case Outcome.Ok<byte[]> _ -> {
                gate.use(typed);
                courier.wake();
                yield HttpResponse.seeOther(URI.create(PATH + SENT));
            }
            case Outcome.Refused<byte[]>(var problem) -> {
                gate.giveBack(typed, client);
                yield form(HttpStatus.UNPROCESSABLE_ENTITY, typed, ContributeForms.errors(problem));
            }
            case Outcome.Stale<byte[]>(), Outcome.Unavailable<byte[]>() -> {
                gate.giveBack(typed, client);
                yield again(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                typed,
                                "",
                                "Dit lukt nu even niet, door een storing bij ons. Probeer het straks nog"
                                        + " eens.")
                        .header("Retry-After", "60");
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
                        "Doe je met dit adres mee aan discussies? Dan krijg je nu een mail met een"
                                + " knop om in te loggen. Die werkt één uur.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail. Misschien doe je mee"
                                + " met een ander adres."),
                DiscussPages.ALL);
    }

    @Get("/{token}")
    HttpResponse<?> follow(String token) {
        return DiscussPages.secret(
                pages.question(
                        "Inloggen bij de discussies",
                        List.of("Klik op de knop. Daarna zie je wat we van je weten."),
                        "Inloggen",
                        PATH + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    @Post("/{token}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> redeem(HttpRequest<?> request, String token) {
        return sameOrigin.allows(request) ? DiscussPages.secret(redeemed(token)) : follow(token);
    }

    private MutableHttpResponse<?> redeemed(String token) {
        return switch (participants.redeem(token)) {
            case Outcome.Ok<ParticipantJson>(var participant, _) ->
                    HttpResponse.seeOther(URI.create(OWN_DATA))
                            .cookie(session.begin(participant.id()))
                            .cookie(session.mark());
            case Outcome.Refused<ParticipantJson> _ ->
                    pages.message(
                            HttpStatus.NOT_FOUND,
                            Tone.ATTENTION,
                            "Deze link werkt niet meer",
                            List.of(
                                    "Een link om in te loggen werkt één uur, en één keer. Vraag"
                                            + " gerust een nieuwe."),
                            DiscussPages.ASK);
            case Outcome.Stale<ParticipantJson>(), Outcome.Unavailable<ParticipantJson>() ->
                    pages.linkOutage();
        };
    }

    private MutableHttpResponse<byte[]> again(
            HttpStatus status, Form typed, String field, String message) {
        return form(status, typed, List.of(new FormErrorView(field, message)));
    }
}
