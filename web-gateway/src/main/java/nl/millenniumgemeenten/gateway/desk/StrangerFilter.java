package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import nl.millenniumgemeenten.gateway.account.SessionCookie;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.account.database.AccountsUnavailable;
import org.jspecify.annotations.Nullable;

/// Reads no more of who is not signed in than the words of a form, which are given back to whose
/// session is over. Nobody else fills our memory.
@ServerFilter("/redactie/**")
@Order(StrangerFilter.ORDER)
class StrangerFilter {
    /// Before the form is read.
    static final int ORDER = 50;

    /// More than the longest text takes on its way.
    static final long MOST = 2_000_000;

    private final SessionCookie cookie;
    private final Sessions sessions;
    private final DeskPages pages;

    StrangerFilter(SessionCookie cookie, Sessions sessions, DeskPages pages) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.pages = pages;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST && isLarge(request) && isStranger(request)
                ? pages.tooLarge()
                : null;
    }

    /// Also what does not say how large it is: browsers do.
    private static boolean isLarge(HttpRequest<?> request) {
        return request.getContentLength() > MOST
                || request.getHeaders().contains("Transfer-Encoding");
    }

    private boolean isStranger(HttpRequest<?> request) {
        try {
            return cookie.of(request).flatMap(sessions::editor).isEmpty();
        } catch (AccountsUnavailable _) {
            // What was typed is given back.
            return false;
        }
    }
}
