package nl.millenniumgemeenten.gateway.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.layout.DeskLayouts;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.Templates;

/// The screen to sign in. Signing in always begins a new session; one that the browser still had
/// ends.
@Controller(SignInController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {
    static final String PATH = "/redactie/inloggen";

    private final Entrance entrance;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SameOrigin sameOrigin;
    private final DeskLayouts layouts;
    private final Templates templates;

    SignInController(
            Entrance entrance,
            Sessions sessions,
            SessionCookie cookie,
            SameOrigin sameOrigin,
            DeskLayouts layouts,
            Templates templates) {
        this.entrance = entrance;
        this.sessions = sessions;
        this.cookie = cookie;
        this.sameOrigin = sameOrigin;
        this.layouts = layouts;
        this.templates = templates;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue(defaultValue = "") String naar) {
        boolean signedIn = cookie.of(request).flatMap(sessions::editor).isPresent();
        return signedIn
                ? HttpResponse.seeOther(URI.create(ReturnPath.of(naar)))
                : screen(HttpStatus.OK, "", naar, FormErrorsView.NONE);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> signIn(HttpRequest<?> request, Form form) {
        var email = form.line("email");
        var next = form.line("next");
        if (!sameOrigin.allows(request)) {
            return screen(
                    HttpStatus.FORBIDDEN,
                    email,
                    next,
                    error("", "Je kunt alleen vanaf deze pagina inloggen. Probeer het hier."));
        }
        if (email.isEmpty() || form.text("password").isEmpty()) {
            return screen(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    email,
                    next,
                    email.isEmpty()
                            ? error("email", "Vul je e-mailadres in.")
                            : error("password", "Vul je wachtwoord in."));
        }
        return switch (entrance.password(request, email, form.text("password"))) {
            case SignIn.Outcome.SignedIn in -> {
                Logged.by(request, in.account());
                yield entrance.open(request, in, next);
            }
            case SignIn.Outcome.CodeNeeded half -> {
                Logged.on(request, half.account().toString());
                Logged.halfway(request);
                yield entrance.askCode(half, next);
            }
            case SignIn.Outcome.Over() -> screen(HttpStatus.OK, email, next, FormErrorsView.NONE);
            case SignIn.Outcome.Refused(var account) -> {
                account.ifPresent(known -> Logged.on(request, known.toString()));
                yield screen(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        email,
                        next,
                        error("email", "Dit e-mailadres en wachtwoord horen niet bij elkaar."));
            }
            case SignIn.Outcome.Wait(var duration) ->
                    screen(HttpStatus.TOO_MANY_REQUESTS, email, next, wait(duration))
                            .header("Retry-After", Long.toString(duration.toSeconds() + 1));
        };
    }

    private MutableHttpResponse<byte[]> screen(
            HttpStatus status, String email, String next, FormErrorsView errors) {
        var home = ReturnPath.of("");
        var back = ReturnPath.of(next);
        var view =
                new SignInView(
                        layouts.signedOut("Inloggen"),
                        email,
                        back.equals(home) ? "" : back,
                        errors);
        return HtmlPages.html(status, templates.render("account/sign_in", view));
    }

    private static FormErrorsView wait(Duration duration) {
        return error("", Entrance.wait("wachtwoord", duration));
    }

    private static FormErrorsView error(String field, String message) {
        return new FormErrorsView(List.of(new FormErrorView(field, message)));
    }
}
