package nl.millenniumgemeenten.gateway.desk.account;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.Person;
import nl.millenniumgemeenten.gateway.account.SecondFactors;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailCourier;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;

/// The screens on which administrators look after accounts.
@Controller(AccountScreens.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccountController {
    private final People people;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final AccountMailCourier courier;
    private final AccountScreens screens;

    AccountController(
            People people,
            Sessions sessions,
            SecondFactors factors,
            AccountMailCourier courier,
            AccountScreens screens) {
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
        this.courier = courier;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> list(
            Editor editor, @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice) {
        return administers(editor, () -> screens.list(Notice.of(notice), editor));
    }

    @Get("/{id}")
    HttpResponse<?> show(
            UUID id,
            @QueryValue(value = Notice.PARAMETER, defaultValue = "") String notice,
            Editor editor) {
        return with(id, editor, person -> screens.account(person, Notice.of(notice), editor));
    }

    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<?> changeRoles(UUID id, Form form, Editor editor) {
        return with(id, editor, person -> changeRoles(person, form, Notice.ROLES_CHANGED, editor));
    }

    private HttpResponse<?> changeRoles(Person person, Form form, Notice done, Editor editor) {
        var roles = RoleWords.chosen(form).orElse(Set.of());
        if (roles.isEmpty()) {
            return screens.refused(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    person,
                    form,
                    RoleWords.FIELD,
                    "Kies minstens één rol.",
                    editor);
        }
        return told(
                people.changeRoles(person.id(), form.revision(), roles),
                person,
                form,
                done,
                editor);
    }

    @Post("/{id}/blokkeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> block(UUID id, Form form, Editor editor) {
        return with(
                id,
                editor,
                person -> told(people.block(id), person, form, Notice.ACCOUNT_BLOCKED, editor));
    }

    @Post("/{id}/deblokkeren")
    @Consumes(MediaType.ALL)
    HttpResponse<?> unblock(UUID id, Form form, Editor editor) {
        return with(
                id,
                editor,
                person -> told(people.unblock(id), person, form, Notice.ACCOUNT_UNBLOCKED, editor));
    }

    @Post("/{id}/sessies/beeindigen")
    @Consumes(MediaType.ALL)
    HttpResponse<?> endSessions(UUID id, Editor editor) {
        return with(
                id,
                editor,
                person -> {
                    sessions.endAll(person.id(), Optional.empty());
                    return done(person.id(), Notice.SESSIONS_ENDED);
                });
    }

    @Post("/{id}/tweede-stap/uitzetten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> removeSecondStep(UUID id, Editor editor) {
        return with(
                id,
                editor,
                person -> {
                    factors.remove(person.id(), person.email());
                    courier.wake();
                    return done(person.id(), Notice.SECOND_STEP_REMOVED);
                });
    }

    private HttpResponse<?> told(
            People.Result result, Person person, Form form, Notice notice, Editor editor) {
        return switch (result) {
            case DONE -> done(person.id(), notice);
            case LAST_ADMINISTRATOR ->
                    screens.refused(
                            HttpStatus.CONFLICT,
                            person,
                            form,
                            RoleWords.FIELD,
                            "Dit is de enige beheerder. Maak eerst iemand anders beheerder.",
                            editor);
            case STALE ->
                    screens.together(
                            person.id(),
                            form,
                            editor,
                            merge -> changeRoles(person, merge.form(), notice, editor));
            case MISSING -> screens.missing(editor);
        };
    }

    private static HttpResponse<?> done(UUID id, Notice notice) {
        return HttpResponse.seeOther(URI.create(notice.on(AccountScreens.path(id))));
    }

    private HttpResponse<?> with(UUID id, Editor editor, Function<Person, HttpResponse<?>> action) {
        return administers(
                editor,
                () ->
                        people.one(id)
                                .<HttpResponse<?>>map(action)
                                .orElseGet(() -> screens.missing(editor)));
    }

    private HttpResponse<?> administers(Editor editor, Supplier<HttpResponse<?>> action) {
        return editor.administers() ? action.get() : screens.mayNot(editor);
    }
}
