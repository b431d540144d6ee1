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
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.AccountFields;
import nl.millenniumgemeenten.gateway.account.Entrance;
import nl.millenniumgemeenten.gateway.account.Invitation;
import nl.millenniumgemeenten.gateway.account.Invitations;
import nl.millenniumgemeenten.gateway.account.PasswordRules;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.Tone;

/// Answering an invitation: who was asked chooses a password and is in.
@Controller("/redactie/uitnodiging/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class InvitationController {
    private final Invitations invitations;
    private final Entrance entrance;
    private final EntrancePages pages;

    InvitationController(Invitations invitations, Entrance entrance, EntrancePages pages) {
        this.invitations = invitations;
        this.entrance = entrance;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(String token) {
        return invitations
                .of(token)
                .<HttpResponse<?>>map(invitation ->
                        screen(HttpStatus.OK, token, invitation, invitation.name(), List.of()))
                .orElseGet(this::over);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> accept(HttpRequest<?> request, String token, Form form) {
        var invitation = invitations.of(token);
        if (invitation.isEmpty()) {
            return over();
        }
        var name = form.line("name");
        var chosen = form.text("newPassword");
        var errors = new ArrayList<FormErrorView>();
        AccountFields.nameFault(name)
                .ifPresent(fault -> errors.add(new FormErrorView("name", fault)));
        PasswordRules.fault(chosen, name, invitation.get().email())
                .ifPresent(fault -> errors.add(new FormErrorView("newPassword", fault)));
        if (!errors.isEmpty()) {
            return screen(HttpStatus.UNPROCESSABLE_ENTITY, token, invitation.get(), name, errors);
        }
        var account = invitations.accept(token, name, chosen);
        if (account.isEmpty()) {
            return over();
        }
        Logged.by(request, account.get());
        Logged.on(request, account.get().toString());
        return entrance.letIn(request, account.get());
    }

    private HttpResponse<?> screen(
            HttpStatus status,
            String token,
            Invitation invitation,
            String name,
            List<FormErrorView> errors) {
        var asked =
                new NewPasswordView.Asked(
                        "Welkom bij de redactie",
                        "Kies een wachtwoord. Daarna ben je meteen ingelogd.",
                        "/redactie/uitnodiging/" + token,
                        invitation.email(),
                        name,
                        true,
                        "Account maken");
        return pages.newPassword(status, asked, new FormErrorsView(errors));
    }

    private HttpResponse<?> over() {
        return pages.message(
                HttpStatus.NOT_FOUND,
                Tone.ATTENTION,
                "Deze uitnodiging werkt niet meer",
                List.of(
                        "Een uitnodiging werkt zeven dagen, en één keer. Heb je al een wachtwoord"
                                + " gekozen? Log dan in. Vraag anders een beheerder om een nieuwe"
                                + " uitnodiging."),
                List.of(),
                EntrancePages.SIGN_IN);
    }
}
