package nl.millenniumgemeenten.gateway.desk.account;

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
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.AccountFields;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.EmailChanges;
import nl.millenniumgemeenten.gateway.account.PasswordChanges;
import nl.millenniumgemeenten.gateway.account.PasswordRules;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.SessionCookie;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailCourier;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.RateLimit;

/// One's own account: what I am called, how I sign in and where I am signed in.
@Controller(OwnAccountScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnAccountController {
    static final int PASSWORDS = 10;
    static final int ADDRESSES = 5;

    private final People people;
    private final PasswordChanges passwords;
    private final EmailChanges emails;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final AccountMailCourier courier;
    private final OwnAccountScreens screens;
    private final RateLimit perPassword;
    private final RateLimit perAddress;

    OwnAccountController(
            People people,
            PasswordChanges passwords,
            EmailChanges emails,
            Sessions sessions,
            SessionCookie cookie,
            AccountMailCourier courier,
            OwnAccountScreens screens,
            InstantSource clock) {
        this.people = people;
        this.passwords = passwords;
        this.emails = emails;
        this.sessions = sessions;
        this.cookie = cookie;
        this.courier = courier;
        this.screens = screens;
        this.perPassword = new RateLimit(PASSWORDS, Duration.ofMinutes(15), clock);
        this.perAddress = new RateLimit(ADDRESSES, Duration.ofHours(1), clock);
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            Editor editor,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return screens.show(request, Notice.of(notice), editor);
    }

    @Post("/naam")
    @Consumes(MediaType.ALL)
    HttpResponse<?> rename(HttpRequest<?> request, Form form, Editor editor) {
        var name = form.line("name");
        var fault = AccountFields.nameFault(name);
        if (fault.isPresent()) {
            return screens.refused(
                    HttpStatus.UNPROCESSABLE_ENTITY, request, form, "name", fault.get(), editor);
        }
        people.rename(editor.accountId(), name);
        return done(Notice.NAME_CHANGED);
    }

    @Post("/wachtwoord")
    @Consumes(MediaType.ALL)
    HttpResponse<?> changePassword(HttpRequest<?> request, Form form, Editor editor) {
        if (perPassword.take(editor.accountId().toString()).isPositive()) {
            return screens.refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    request,
                    form,
                    "password",
                    "Je hebt te vaak een verkeerd wachtwoord ingevuld. Probeer het over een"
                            + " kwartier opnieuw.",
                    editor);
        }
        if (!passwords.knows(editor.accountId(), form.text("password"))) {
            return screens.refused(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    form,
                    "password",
                    "Dit is niet je huidige wachtwoord.",
                    editor);
        }
        perPassword.giveBack(editor.accountId().toString());
        var person = people.one(editor.accountId()).orElseThrow();
        var chosen = form.text("newPassword");
        var fault = PasswordRules.fault(chosen, person.name(), person.email());
        if (fault.isPresent()) {
            return screens.refused(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    form,
                    "newPassword",
                    fault.get(),
                    editor);
        }
        passwords.change(editor.accountId(), chosen, cookie.of(request).orElseThrow());
        return done(Notice.PASSWORD_CHANGED);
    }

    @Post("/mailadres")
    @Consumes(MediaType.ALL)
    HttpResponse<?> changeEmail(HttpRequest<?> request, Form form, Editor editor) {
        var email = form.line("email");
        var fault = AccountFields.emailFault(email);
        if (fault.isPresent()) {
            return screens.refused(
                    HttpStatus.UNPROCESSABLE_ENTITY, request, form, "email", fault.get(), editor);
        }
        if (perAddress.take(editor.accountId().toString()).isPositive()) {
            return screens.refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    request,
                    form,
                    "email",
                    "Je hebt net al een paar keer een ander adres ingevuld. Probeer het over een"
                            + " uur opnieuw.",
                    editor);
        }
        if (!passwords.knows(editor.accountId(), form.text("emailPassword"))) {
            return screens.refused(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    form,
                    "emailPassword",
                    "Dit is niet je wachtwoord.",
                    editor);
        }
        emails.ask(people.one(editor.accountId()).orElseThrow(), email);
        courier.wake();
        return done(Notice.EMAIL_ASKED);
    }

    @Post("/sessies/beeindigen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> endOthers(HttpRequest<?> request, Editor editor) {
        sessions.endAll(editor.accountId(), cookie.of(request));
        return done(Notice.SESSIONS_ENDED);
    }

    @Post("/sessies/{id}/beeindigen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(UUID id, Editor editor) {
        // One that has ended already is as the editor wants it.
        sessions.end(editor.accountId(), id);
        return done(Notice.SESSION_ENDED);
    }

    private static HttpResponse<?> done(Notice notice) {
        return HttpResponse.seeOther(URI.create(notice.on(OwnAccountScreens.PATH)));
    }
}
