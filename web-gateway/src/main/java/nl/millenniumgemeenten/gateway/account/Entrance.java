package nl.millenniumgemeenten.gateway.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.layout.DutchText;

/// The way in, as requests and cookies have it. Being let in always begins a new session; one that
/// the browser still had ends, so that nobody can have put it there.
@Singleton
public class Entrance {
    /// The screen that asks for a code.
    public static final String CODE = SignInController.PATH + "/code";

    /// What is open to who is not signed in: signing in, and the links in mails.
    private static final Pattern OPEN =
            Pattern.compile(
                    "/redactie/(?:inloggen|inloggen/code|wachtwoord-vergeten"
                            + "|wachtwoord-vergeten/verstuurd"
                            + "|(?:wachtwoord|uitnodiging|mailadres)/[^/]+)");

    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final HalfSignIns halves;
    private final KnownBrowsers browsers;
    private final ClientAddress clients;

    Entrance(
            SignIn signIn,
            Sessions sessions,
            SessionCookie cookie,
            HalfSignIns halves,
            KnownBrowsers browsers,
            ClientAddress clients) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookie = cookie;
        this.halves = halves;
        this.browsers = browsers;
        this.clients = clients;
    }

    /// Whether who is not signed in may come here.
    public static boolean isOpen(String path) {
        return OPEN.matcher(path).matches();
    }

    /// How long somebody has to wait who was wrong too often, in words.
    public static String wait(String what, Duration duration) {
        var text =
                duration.toSeconds() < 50
                        ? Math.max(1, duration.toSeconds() + 1) + " seconden"
                        : DutchText.minutes(duration);
        return "Je hebt te vaak een verkeerd"
                + (what.equals("code") ? "e code" : " " + what)
                + " ingevuld. Probeer het over "
                + text
                + " opnieuw.";
    }

    /// Tries a password.
    SignIn.Outcome password(HttpRequest<?> request, String email, String password) {
        return signIn.handle(email, password, client(request));
    }

    /// Whether this browser gave a password and has yet to give a code.
    public boolean halfway(HttpRequest<?> request) {
        return halves.of(request).flatMap(halves::account).isPresent();
    }

    /// Tries a code.
    public SignIn.Outcome code(HttpRequest<?> request, String code) {
        return halves.of(request)
                .map(half -> signIn.code(half, code, client(request)))
                .orElseGet(SignIn.Outcome.Over::new);
    }

    /// Lets in who proved otherwise who they are.
    public HttpResponse<?> letIn(HttpRequest<?> request, UUID account) {
        return signIn.letIn(account, client(request)) instanceof SignIn.Outcome.SignedIn in
                ? open(request, in, "")
                : HttpResponse.seeOther(URI.create(SignInController.PATH));
    }

    /// The answer that goes on to the code.
    HttpResponse<?> askCode(SignIn.Outcome.CodeNeeded half, String next) {
        var back = ReturnPath.of(next);
        var path =
                back.equals(ReturnPath.of(""))
                        ? CODE
                        : CODE + "?naar=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        return HttpResponse.seeOther(URI.create(path)).cookie(halves.cookie(half.token()));
    }

    /// The answer that opens the desk.
    public MutableHttpResponse<?> open(
            HttpRequest<?> request, SignIn.Outcome.SignedIn in, String next) {
        cookie.of(request).ifPresent(sessions::end);
        var answer =
                HttpResponse.seeOther(URI.create(ReturnPath.of(next)))
                        .cookie(cookie.of(in.token()))
                        .cookie(browsers.cookie(in.browser()));
        return halves.of(request).isPresent() ? answer.cookie(halves.none()) : answer;
    }

    private SignIn.Client client(HttpRequest<?> request) {
        return new SignIn.Client(
                clients.of(request),
                Browsers.words(request.getHeaders().get("User-Agent", String.class, "")),
                browsers.of(request));
    }
}
