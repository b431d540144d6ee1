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
import java.util.List;
import nl.millenniumgemeenten.gateway.account.PasswordChanges;
import nl.millenniumgemeenten.gateway.account.PasswordRules;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.Person;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Choosing a new password with a link in a mail. Following the link does not use it up: sending
/// the form does.
@Controller("/redactie/wachtwoord/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class NewPasswordController {
    private final PasswordChanges passwords;
    private final People people;
    private final EntrancePages pages;

    NewPasswordController(PasswordChanges passwords, People people, EntrancePages pages) {
        this.passwords = passwords;
        this.people = people;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String token) {
        return passwords
                .of(token, people)
                .<HttpResponse<?>>map(
                        person -> screen(HttpStatus.OK, token, person, FormErrorsView.NONE))
                .orElseGet(this::over);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> choose(HttpRequest<?> request, String token, Form form) {
        var person = passwords.of(token, people);
        if (person.isEmpty()) {
            return over();
        }
        var chosen = form.text("newPassword");
        var fault = PasswordRules.fault(chosen, person.get().name(), person.get().email());
        if (fault.isPresent()) {
            return screen(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    token,
                    person.get(),
                    EntrancePages.error("newPassword", fault.get()));
        }
        var account = passwords.reset(token, chosen);
        if (account.isEmpty()) {
            return over();
        }
        Logged.by(request, account.get());
        Logged.on(request, account.get().toString());
        return pages.message(
                HttpStatus.OK,
                Tone.POSITIVE,
                "Je hebt een nieuw wachtwoord",
                List.of("Je bent overal uitgelogd. Log in met je nieuwe wachtwoord."),
                List.of(),
                EntrancePages.SIGN_IN);
    }

    private HttpResponse<?> screen(
            HttpStatus status, String token, Person person, FormErrorsView errors) {
        var asked =
                new NewPasswordView.Asked(
                        "Kies een nieuw wachtwoord",
                        "Daarna ben je op al je apparaten uitgelogd.",
                        "/redactie/wachtwoord/" + token,
                        person.email(),
                        "",
                        false,
                        "Wachtwoord opslaan");
        return pages.newPassword(status, asked, errors);
    }

    private HttpResponse<?> over() {
        return pages.message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze link werkt niet meer",
                List.of("De link werkt één uur, en één keer. Vraag gerust een nieuwe."),
                List.of(),
                EntrancePages.FORGOTTEN);
    }
}
