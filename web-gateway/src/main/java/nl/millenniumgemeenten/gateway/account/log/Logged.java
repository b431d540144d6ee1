package nl.millenniumgemeenten.gateway.account.log;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import java.util.UUID;

/// What a screen knows about an action and its request does not tell, for the row in the log.
public final class Logged {
    private static final String ACCOUNT = Logged.class.getName() + ".account";
    private static final String HALFWAY = Logged.class.getName() + ".halfway";
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

    /// It has not happened yet: something more is asked first.
    public static void halfway(HttpRequest<?> request) {
        request.setAttribute(HALFWAY, true);
    }

    /// Whether a screen said that something more is asked first.
    public static boolean isHalfway(HttpRequest<?> request) {
        return request.getAttribute(HALFWAY).isPresent();
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
