package nl.millenniumgemeenten.gateway.account.log;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;

/// What a screen knows about an action and its request does not tell, for the row in the log.
public final class Logged {
    private static final String ACCOUNT = Logged.class.getName() + ".account";
    private static final String THING = Logged.class.getName() + ".thing";

    private Logged() {}

    /// This account did it, though the request began without one, as in signing in.
    public static void by(HttpRequest<?> request, UUID account) {
        request.setAttribute(ACCOUNT, account);
    }

    /// It was done to this.
    public static void on(HttpRequest<?> request, String thing) {
        request.setAttribute(THING, thing);
    }

    /// Who did it, if a screen said so.
    public static Optional<UUID> account(HttpRequest<?> request) {
        return request.getAttribute(ACCOUNT, UUID.class);
    }

    /// What it was done to, if a screen said so.
    public static Optional<String> thing(HttpRequest<?> request) {
        return request.getAttribute(THING, String.class);
    }
}
