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
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.PasswordChanges;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.SecondFactors;
import nl.millenniumgemeenten.gateway.account.SecondStepRule;
import nl.millenniumgemeenten.gateway.account.SessionCookie;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.account.factor.QrCode;
import nl.millenniumgemeenten.gateway.account.factor.RecoveryCode;
import nl.millenniumgemeenten.gateway.account.factor.TotpSecret;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailCourier;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;

/// Setting up the second step of signing in, and what goes with it.
@Controller(SecondStepController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SecondStepController {
    static final String PATH = OwnAccountScreens.PATH + "/tweede-stap";
    private static final int CODES = 10;

    private final SecondFactors factors;
    private final SecondStepRule rule;
    private final PasswordChanges passwords;
    private final People people;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final AccountMailCourier courier;
    private final OwnAccountScreens screens;
    private final DeskPages pages;
    private final RateLimit perAccount;

    SecondStepController(
            SecondFactors factors,
            SecondStepRule rule,
            PasswordChanges passwords,
            People people,
            Sessions sessions,
            SessionCookie cookie,
            AccountMailCourier courier,
            OwnAccountScreens screens,
            DeskPages pages,
            InstantSource clock) {
        this.factors = factors;
        this.rule = rule;
        this.passwords = passwords;
        this.people = people;
        this.sessions = sessions;
        this.cookie = cookie;
        this.courier = courier;
        this.screens = screens;
        this.pages = pages;
        this.perAccount = new RateLimit(CODES, Duration.ofMinutes(15), clock);
    }

    @Get
    HttpResponse<?> show(Editor editor) {
        return factors.begin(editor.accountId())
                .<HttpResponse<?>>map(
                        secret -> screen(HttpStatus.OK, secret, FormErrorsView.NONE, editor))
                .orElseGet(SecondStepController::back);
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, Form form, Editor editor) {
        var secret = factors.begin(editor.accountId());
        if (secret.isEmpty()) {
            return back();
        }
        if (perAccount.take(editor.accountId().toString()).isPositive()) {
            return screen(
                    HttpStatus.TOO_MANY_REQUESTS,
                    secret.get(),
                    error("code", "Je hebt te vaak iets verkeerds ingevuld. Wacht een kwartier."),
                    editor);
        }
        if (!passwords.knows(editor.accountId(), form.text("stepPassword"))) {
            return screen(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    secret.get(),
                    error("stepPassword", "Dit is niet je wachtwoord."),
                    editor);
        }
        var person = people.one(editor.accountId()).orElseThrow();
        var codes = factors.confirm(editor.accountId(), person.email(), form.line("code"));
        if (codes.isEmpty()) {
            return screen(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    secret.get(),
                    error(
                            "code",
                            "Deze code klopt niet. Neem de code die nu in je app staat, en kijk of"
                                    + " de klok van je telefoon gelijk loopt. Stond dit scherm"
                                    + " lang open? Scan dan de code op dit scherm opnieuw."),
                    editor);
        }
        perAccount.forget(editor.accountId().toString());
        // Whoever was in with the password alone is out.
        sessions.endAll(editor.accountId(), cookie.of(request));
        courier.wake();
        return codes(codes.get(), editor);
    }

    @Post("/herstelcodes")
    @Consumes(MediaType.ALL)
    HttpResponse<?> renew(HttpRequest<?> request, Form form, Editor editor) {
        if (!factors.on(editor.accountId())) {
            return back();
        }
        return knows(form, editor)
                ? codes(factors.renewCodes(editor.accountId()), editor)
                : wrong(request, form, editor);
    }

    @Post("/uitzetten")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(HttpRequest<?> request, Form form, Editor editor) {
        if (rule.holdsFor(editor.roles())) {
            return pages.notAllowed(editor, "Voor jouw rol is inloggen in twee stappen verplicht.");
        }
        if (!knows(form, editor)) {
            return wrong(request, form, editor);
        }
        var person = people.one(editor.accountId()).orElseThrow();
        factors.remove(editor.accountId(), person.email());
        courier.wake();
        return HttpResponse.seeOther(
                URI.create(Notice.SECOND_STEP_REMOVED.on(OwnAccountScreens.PATH)));
    }

    private boolean knows(Form form, Editor editor) {
        return !perAccount.take(editor.accountId().toString()).isPositive()
                && passwords.knows(editor.accountId(), form.text("stepPassword"));
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, Form form, Editor editor) {
        return screens.refused(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                form,
                "stepPassword",
                "Dit is niet je wachtwoord, of je probeerde het te vaak.",
                editor);
    }

    private HttpResponse<?> screen(
            HttpStatus status, TotpSecret secret, FormErrorsView errors, Editor editor) {
        var layout = pages.layout(editor, "Inloggen in twee stappen", PATH);
        var person = people.one(editor.accountId()).orElseThrow();
        var issuer = layout.campaignName().isEmpty() ? "Redactie" : layout.campaignName();
        var view =
                new SecondStepView(
                        layout,
                        QrCode.of(secret.address(issuer, person.email())),
                        secret.text(),
                        person.email(),
                        rule.holdsFor(editor.roles()),
                        errors);
        return pages.screen(status, "desk/second_step", view);
    }

    private HttpResponse<?> codes(List<RecoveryCode> codes, Editor editor) {
        var view =
                new RecoveryCodesView(
                        pages.layout(editor, "Je herstelcodes", PATH),
                        codes.stream().map(RecoveryCode::text).toList());
        return pages.screen(HttpStatus.OK, "desk/recovery_codes", view);
    }

    private static HttpResponse<?> back() {
        return HttpResponse.seeOther(URI.create(OwnAccountScreens.PATH));
    }

    private static FormErrorsView error(String field, String message) {
        return new FormErrorsView(List.of(new FormErrorView(field, message)));
    }
}
