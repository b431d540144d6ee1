package nl.millenniumgemeenten.gateway.desk.back;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.account.EditorBinder;
import nl.millenniumgemeenten.gateway.form.SameOrigin;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Remembers how a list was narrowed when somebody opened a thing from it, so that the way back
/// leads to that list and not to its beginning.
///
/// The browser says from which list a screen was opened (`Referer`), and keeps it in a cookie for
/// the screens of that one thing: saving, a fault, its versions and its preview all lead back to
/// the same list, and another window with another thing does not change it. Who comes from
/// elsewhere finds the list as it begins.
@ServerFilter("/redactie/**")
@Order(BackToList.ORDER)
public final class BackToList {
    /// Inside the gate of the desk: nobody else is remembered.
    static final int ORDER = 250;

    private static final String COOKIE = "lijst";
    private static final String ATTRIBUTE = BackToList.class.getName();

    private final SameOrigin sameOrigin;
    private final boolean https;

    BackToList(SameOrigin sameOrigin, SiteConfiguration configuration) {
        this.sameOrigin = sameOrigin;
        this.https = "https".equals(configuration.url().getScheme());
    }

    /// The address of the list that the current screen lies in, as it was left; empty where that is
    /// the list as it begins.
    public static String path() {
        return ServerRequestContext.<Object>currentRequest()
                .flatMap(request -> request.getAttribute(ATTRIBUTE, String.class))
                .orElse("");
    }

    @RequestFilter
    void find(HttpRequest<?> request) {
        DeskPlace.of(request.getPath())
                .ifPresent(place -> {
                    var query = query(request, place);
                    if (!query.isEmpty()) {
                        request.setAttribute(ATTRIBUTE, query.on(place.list(), ""));
                    }
                });
    }

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var place = DeskPlace.of(request.getPath());
        boolean goesOn = response.code() == HttpStatus.SEE_OTHER.getCode();
        // What is not a screen, such as a picture in the list, was not opened by anybody.
        if (place.isEmpty()
                || EditorBinder.editor(request).isEmpty()
                || !(goesOn || isScreen(response))) {
            return;
        }
        var query = query(request, place.get());
        if (!query.equals(kept(request))) {
            response.cookie(cookie(place.get(), query));
        }
        if (goesOn && !query.isEmpty()) {
            goOn(place.get(), query, response);
        }
    }

    /// After what was done, on to the list as it was, or to another thing in it.
    private void goOn(DeskPlace place, ListQuery query, MutableHttpResponse<?> response) {
        var next =
                URI.create(Objects.requireNonNullElse(response.header(HttpHeaders.LOCATION), ""));
        if (next.isAbsolute() || next.getRawPath() == null) {
            return;
        }
        if (next.getRawPath().equals(place.list())) {
            var part = next.getRawFragment() == null ? "" : "#" + next.getRawFragment();
            var more = Objects.requireNonNullElse(next.getRawQuery(), "");
            response.getHeaders().set(HttpHeaders.LOCATION, query.on(place.list(), more) + part);
        } else {
            DeskPlace.of(next.getRawPath())
                    .filter(other -> other.list().equals(place.list()) && !other.equals(place))
                    .ifPresent(other -> response.cookie(cookie(other, query)));
        }
    }

    private static boolean isScreen(MutableHttpResponse<?> response) {
        return response.getContentType().filter(MediaType.TEXT_HTML_TYPE::matches).isPresent();
    }

    private ListQuery query(HttpRequest<?> request, DeskPlace place) {
        var from = cameFrom(request);
        if (from.isEmpty() || from.get().getRawPath().startsWith(place.list() + "/")) {
            return kept(request);
        }
        return from.get().getRawPath().equals(place.list())
                ? ListQuery.of(Objects.requireNonNullElse(from.get().getRawQuery(), ""))
                : ListQuery.NONE;
    }

    private static ListQuery kept(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(cookie -> ListQuery.of(cookie.getValue()))
                .orElse(ListQuery.NONE);
    }

    /// The screen of ours that this one was opened from, if the browser says so.
    private Optional<URI> cameFrom(HttpRequest<?> request) {
        var text = Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.REFERER), "");
        try {
            var from = URI.create(text);
            return from.getRawPath() != null && sameOrigin.isOurs(request, from)
                    ? Optional.of(from)
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Cookie cookie(DeskPlace place, ListQuery query) {
        var cookie =
                Cookie.of(COOKIE, query.text())
                        .httpOnly(true)
                        .secure(https)
                        .sameSite(SameSite.Lax)
                        .path(place.thing());
        return query.isEmpty() ? cookie.maxAge(Duration.ZERO) : cookie;
    }
}
