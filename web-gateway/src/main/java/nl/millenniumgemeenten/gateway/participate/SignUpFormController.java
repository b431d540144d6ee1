package nl.millenniumgemeenten.gateway.participate;

import io.micronaut.context.annotation.Property;
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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.gateway.courier.MailCourier;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.form.Uploads;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.service.SignUpService;

/// The form by which an official signs a municipality up. Nobody sees what is sent before it is
/// confirmed by mail.
@Controller(SignUpForms.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignUpFormController {
    private static final String THANKS = "/bedankt";

    private final SignUpService signUps;
    private final SignUpForms forms;
    private final ParticipatePages pages;
    private final MailCourier courier;
    private final SameOrigin sameOrigin;
    private final ClientAddress clients;
    private final RateLimit perClient;

    SignUpFormController(
            SignUpService signUps,
            SignUpForms forms,
            ParticipatePages pages,
            MailCourier courier,
            SameOrigin sameOrigin,
            ClientAddress clients,
            @Property(name = "sign-up.per-hour") int perHour,
            InstantSource clock) {
        this.signUps = signUps;
        this.forms = forms;
        this.pages = pages;
        this.courier = courier;
        this.sameOrigin = sameOrigin;
        this.clients = clients;
        this.perClient = new RateLimit(perHour, Duration.ofHours(1), clock);
    }

    @Get
    HttpResponse<?> form(@QueryValue(defaultValue = "") String gemeente) {
        return forms.page(
                HttpStatus.OK,
                SignUpForms.Purpose.NEW,
                Form.EMPTY.with("municipality", gemeente),
                List.of());
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> send(HttpRequest<?> request, Form form, Uploads uploads) {
        if (!sameOrigin.allows(request)) {
            return again(
                    HttpStatus.FORBIDDEN,
                    form,
                    error(
                            "Je kunt je gemeente alleen op deze pagina aanmelden. Probeer het hier."));
        }
        if (SignUpForms.tooLarge(uploads)) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, form, SignUpForms.tooLarge());
        }
        var client = clients.of(request);
        var wait = perClient.take(client);
        if (wait.isPositive()) {
            return again(HttpStatus.TOO_MANY_REQUESTS, form, tooMany(wait));
        }
        return switch (signUps.signUp(SignUpForms.json(form, uploads))) {
            case Outcome.Ok<SignUpService.Result> _ -> {
                courier.wake();
                yield HttpResponse.seeOther(URI.create(SignUpForms.PATH + THANKS));
            }
            case Outcome.Refused<SignUpService.Result>(var problem) -> {
                perClient.giveBack(client);
                yield again(HttpStatus.UNPROCESSABLE_ENTITY, form, SignUpForms.errors(problem));
            }
            case Outcome.Stale<SignUpService.Result>(),
                    Outcome.Unavailable<SignUpService.Result>() -> {
                perClient.giveBack(client);
                yield again(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        form,
                        error(
                                "Aanmelden lukt nu even niet, door een storing bij ons. Wat je"
                                        + " invulde staat er nog. Probeer het straks nog eens."));
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
                        "We hebben je een mail gestuurd. Bevestig met de knop in die mail dat jij je"
                                + " gemeente hebt aangemeld. Daarna kijkt de redactie ernaar.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail. Klopt je adres niet?"
                                + " Vul het formulier dan opnieuw in."),
                ParticipatePages.FORM,
                ParticipatePages.HOME);
    }

    private HttpResponse<?> again(HttpStatus status, Form form, List<FormErrorView> errors) {
        return forms.page(status, SignUpForms.Purpose.NEW, form, errors);
    }

    private static List<FormErrorView> tooMany(Duration wait) {
        return error(
                "Vanaf jouw internetverbinding zijn net al veel aanmeldingen gedaan. Probeer het"
                        + " over "
                        + DutchText.minutes(wait)
                        + " nog eens.");
    }

    private static List<FormErrorView> error(String message) {
        return List.of(new FormErrorView("", message));
    }
}
