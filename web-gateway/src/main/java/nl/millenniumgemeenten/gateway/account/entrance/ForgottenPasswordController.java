package nl.millenniumgemeenten.gateway.account.entrance;

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
import java.util.Locale;
import nl.millenniumgemeenten.gateway.account.PasswordChanges;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Asking for a new password. What is said, and how fast, never depends on who has an account.
@Controller(ForgottenPasswordController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ForgottenPasswordController {
    static final String PATH = "/redactie/wachtwoord-vergeten";
    static final int PER_CLIENT = 10;
    static final int PER_ADDRESS = 3;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String SENT = "/verstuurd";

    private final PasswordChanges passwords;
    private final EntrancePages pages;
    private final ClientAddress clients;
    private final RateLimit perClient;
    private final RateLimit perAddress;

    ForgottenPasswordController(
            PasswordChanges passwords,
            EntrancePages pages,
            ClientAddress clients,
            InstantSource clock) {
        this.passwords = passwords;
        this.pages = pages;
        this.clients = clients;
        this.perClient = new RateLimit(PER_CLIENT, WINDOW, clock);
        this.perAddress = new RateLimit(PER_ADDRESS, WINDOW, clock);
    }

    @Get
    HttpResponse<?> show() {
        return pages.forgotten(HttpStatus.OK, "", FormErrorsView.NONE);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> ask(HttpRequest<?> request, Form form) {
        var email = form.line("email");
        if (!email.contains("@") || email.length() > 254) {
            return pages.forgotten(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    email,
                    EntrancePages.error("email", "Vul je e-mailadres in."));
        }
        if (perClient.take(clients.of(request)).isPositive()) {
            return pages.forgotten(
                            HttpStatus.TOO_MANY_REQUESTS,
                            email,
                            EntrancePages.error(
                                    "",
                                    "Vanaf jouw internetverbinding zijn net al veel links gevraagd."
                                            + " Probeer het over een uur nog eens."))
                    .header("Retry-After", "3600");
        }
        // Nobody's mailbox is filled. That it was asked too often is not said: that would tell who
        // asked before.
        if (!perAddress.take(email.toLowerCase(Locale.ROOT)).isPositive()) {
            passwords.ask(email);
        }
        return HttpResponse.seeOther(URI.create(PATH + SENT));
    }

    @Get(SENT)
    HttpResponse<?> sent() {
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Kijk in je mailbox",
                List.of(
                        "Heb je een account met dit adres? Dan krijg je nu een mail met een knop om"
                                + " een nieuw wachtwoord te kiezen. Die werkt één uur.",
                        "Geen mail gekregen? Kijk ook bij de ongewenste mail. Misschien heb je een"
                                + " account met een ander adres."),
                List.of(),
                EntrancePages.SIGN_IN);
    }
}
