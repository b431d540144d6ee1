package nl.millenniumgemeenten.gateway.desk.account;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.AccountFields;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.Invitations;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailCourier;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;

/// Asking people to become editors, again, or not after all.
@Controller(AccountScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class InviteController {
    private final Invitations invitations;
    private final AccountMailCourier courier;
    private final AccountScreens screens;

    InviteController(Invitations invitations, AccountMailCourier courier, AccountScreens screens) {
        this.invitations = invitations;
        this.courier = courier;
        this.screens = screens;
    }

    @Get("/uitnodigen")
    HttpResponse<?> show(Editor editor) {
        return editor.administers()
                ? screens.invite(HttpStatus.OK, "", "", Set.of(Role.CONTRIBUTOR), List.of(), editor)
                : screens.mayNot(editor);
    }

    @Post("/uitnodigen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> invite(HttpRequest<?> request, Form form, Editor editor) {
        if (!editor.administers()) {
            return screens.mayNot(editor);
        }
        var name = form.line("name");
        var email = form.line("email");
        var roles = RoleWords.chosen(form).orElse(Set.of());
        var errors = new ArrayList<FormErrorView>();
        AccountFields.nameFault(name)
                .ifPresent(fault -> errors.add(new FormErrorView("name", fault)));
        AccountFields.emailFault(email)
                .ifPresent(fault -> errors.add(new FormErrorView("email", fault)));
        if (roles.isEmpty()) {
            errors.add(new FormErrorView(RoleWords.FIELD, "Kies minstens één rol."));
        }
        if (!errors.isEmpty()) {
            return screens.invite(
                    HttpStatus.UNPROCESSABLE_ENTITY, name, email, roles, errors, editor);
        }
        var id = UUID.randomUUID();
        return switch (invitations.invite(id, name, email, roles, editor)) {
            case SENT -> {
                Logged.on(request, id.toString());
                yield done(Notice.INVITED);
            }
            case HAS_ACCOUNT ->
                    screens.invite(
                            HttpStatus.CONFLICT,
                            name,
                            email,
                            roles,
                            List.of(
                                    new FormErrorView(
                                            "email",
                                            "Er is al een account met dit adres. Zoek het op in de"
                                                    + " lijst; misschien is het geblokkeerd.")),
                            editor);
            case ALREADY_ASKED ->
                    screens.invite(
                            HttpStatus.CONFLICT,
                            name,
                            email,
                            roles,
                            List.of(
                                    new FormErrorView(
                                            "email",
                                            "Dit adres is al uitgenodigd. Stuur die uitnodiging"
                                                    + " opnieuw, of trek haar eerst in.")),
                            editor);
        };
    }

    @Post("/uitnodigingen/{id}/opnieuw")
    @Consumes(MediaType.ALL)
    HttpResponse<?> resend(UUID id, Editor editor) {
        if (!editor.administers()) {
            return screens.mayNot(editor);
        }
        return invitations.resend(id, editor)
                ? done(Notice.INVITED_AGAIN)
                : screens.missing(editor);
    }

    @Post("/uitnodigingen/{id}/intrekken")
    @Consumes(MediaType.ALL)
    HttpResponse<?> withdraw(UUID id, Editor editor) {
        if (!editor.administers()) {
            return screens.mayNot(editor);
        }
        return invitations.withdraw(id)
                ? done(Notice.INVITATION_WITHDRAWN)
                : screens.missing(editor);
    }

    private HttpResponse<?> done(Notice notice) {
        courier.wake();
        return HttpResponse.seeOther(URI.create(notice.on(AccountScreens.PATH)));
    }
}
