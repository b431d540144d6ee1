package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.gateway.account.EditorBinder;
import nl.millenniumgemeenten.gateway.account.Entrance;
import nl.millenniumgemeenten.gateway.account.ReturnPath;
import nl.millenniumgemeenten.gateway.account.SecondStepRule;
import nl.millenniumgemeenten.gateway.account.SessionCookie;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.FormBinder;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import org.jspecify.annotations.Nullable;

/// Lets only those who are signed in through to the desk, and only their own forms. A form that is
/// stopped is given back with everything that was typed.
@ServerFilter("/redactie/**")
@Order(DeskGate.ORDER)
class DeskGate {
    /// After the form was read.
    static final int ORDER = 200;

    private static final String SIGN_IN = "/redactie/inloggen";

    /// What somebody can do who still has to set up their second step.
    private static final Set<String> BEFORE_SECOND_STEP =
            Set.of(DeskPages.SECOND_STEP, "/redactie/uitloggen");

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SameOrigin sameOrigin;
    private final SecondStepRule secondStep;
    private final DeskPages pages;

    DeskGate(
            Sessions sessions,
            SessionCookie cookie,
            SameOrigin sameOrigin,
            SecondStepRule secondStep,
            DeskPages pages) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.sameOrigin = sameOrigin;
        this.secondStep = secondStep;
        this.pages = pages;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        if (request.getPath().equals(SIGN_IN)) {
            return null;
        }
        boolean changes =
                request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
        if (changes && !sameOrigin.allows(request)) {
            return pages.elsewhere();
        }
        if (Entrance.isOpen(request.getPath())) {
            return null;
        }
        var form = FormBinder.form(request);
        try {
            var admission = cookie.of(request).flatMap(sessions::admit);
            return admission.isPresent()
                    ? admit(request, admission.get(), changes, form)
                    : turnAway(request, form);
        } catch (AccountsUnavailable unavailable) {
            return form.fields().isEmpty()
                    ? pages.accountsUnavailable()
                    : pages.stopped(new Stopped.AccountsUnavailable(), request, form);
        }
    }

    private @Nullable HttpResponse<?> admit(
            HttpRequest<?> request, Sessions.Admission admission, boolean changes, Form form) {
        var editor = admission.editor();
        if (changes && !same(editor.csrf(), form.line("csrf"))) {
            return pages.stopped(new Stopped.OtherSession(editor), request, form);
        }
        EditorBinder.signedIn(request, editor);
        boolean missing = !admission.twoSteps() && secondStep.holdsFor(editor.roles());
        if (!missing || BEFORE_SECOND_STEP.contains(request.getPath())) {
            return null;
        }
        return typed(form)
                ? pages.stopped(new Stopped.WithoutSecondStep(editor), request, form)
                : HttpResponse.seeOther(URI.create(DeskPages.SECOND_STEP));
    }

    /// Whether a form brought more than a token: somebody may have worked on it.
    private static boolean typed(Form form) {
        return form.fields().keySet().stream().anyMatch(name -> !name.equals("csrf"));
    }

    private HttpResponse<?> turnAway(HttpRequest<?> request, Form form) {
        if (typed(form)) {
            return pages.stopped(new Stopped.SignedOut(), request, form);
        }
        var query = Optional.ofNullable(request.getUri().getRawQuery());
        var screen =
                request.getMethod() == HttpMethod.GET
                        ? request.getPath() + query.map(text -> "?" + text).orElse("")
                        : "";
        return HttpResponse.seeOther(URI.create(ReturnPath.signIn(screen)));
    }

    private static boolean same(String expected, String sent) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
