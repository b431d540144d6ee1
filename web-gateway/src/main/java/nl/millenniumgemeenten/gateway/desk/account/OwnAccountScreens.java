package nl.millenniumgemeenten.gateway.desk.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.SecondFactors;
import nl.millenniumgemeenten.gateway.account.SecondStepRule;
import nl.millenniumgemeenten.gateway.account.SessionCookie;
import nl.millenniumgemeenten.gateway.account.SessionItem;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Makes the screen of one's own account.
@Singleton
class OwnAccountScreens {
    static final String PATH = "/redactie/account";

    private final People people;
    private final SecondFactors factors;
    private final SecondStepRule rule;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final DeskPages pages;
    private final Moments moments;

    OwnAccountScreens(
            People people,
            SecondFactors factors,
            SecondStepRule rule,
            Sessions sessions,
            SessionCookie cookie,
            DeskPages pages,
            Moments moments) {
        this.people = people;
        this.factors = factors;
        this.rule = rule;
        this.sessions = sessions;
        this.cookie = cookie;
        this.pages = pages;
        this.moments = moments;
    }

    HttpResponse<?> show(HttpRequest<?> request, Notice notice, Editor editor) {
        return screen(HttpStatus.OK, request, Form.EMPTY, notice, FormErrorsView.NONE, editor);
    }

    HttpResponse<?> refused(
            HttpStatus status,
            HttpRequest<?> request,
            Form typed,
            String field,
            String message,
            Editor editor) {
        var errors = new FormErrorsView(List.of(new FormErrorView(field, message)));
        return screen(status, request, typed, Notice.NONE, errors, editor);
    }

    private HttpResponse<?> screen(
            HttpStatus status,
            HttpRequest<?> request,
            Form typed,
            Notice notice,
            FormErrorsView errors,
            Editor editor) {
        var person = people.one(editor.accountId()).orElseThrow();
        var view =
                new OwnAccountView(
                        pages.layout(editor, "Mijn account", PATH),
                        notice.text(),
                        typed.fields().containsKey("name") ? typed.line("name") : person.name(),
                        person.email(),
                        typed.line("email"),
                        RoleWords.of(person.roles()),
                        person.twoSteps(),
                        !rule.holdsFor(person.roles()),
                        factors.recoveryCodes(person.id()),
                        sessions.of(person.id(), cookie.of(request)).stream()
                                .map(this::session)
                                .toList(),
                        errors);
        return pages.screen(status, "desk/own_account", view);
    }

    private SessionView session(SessionItem session) {
        return new SessionView(
                AccountScreens.browser(session),
                moments.saved(session.createdAt()),
                moments.saved(session.lastSeenAt()),
                session.current() ? "" : PATH + "/sessies/" + session.id() + "/beeindigen");
    }
}
