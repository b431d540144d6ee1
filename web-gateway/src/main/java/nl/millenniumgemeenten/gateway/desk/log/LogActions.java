package nl.millenniumgemeenten.gateway.desk.log;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.account.log.LogAction;
import nl.millenniumgemeenten.gateway.form.FormBinder;

/// What can be done at the desk, in words: `log/actions.csv` has a line for every route that
/// changes something, and for what is worth a row though it changes nothing. Where one form can
/// mean several things, a line names the route with the value of the field `action` behind it.
@Singleton
class LogActions {
    private static final String TABLE = "/log/actions.csv";

    /// The words of what is no action: forms do it by themselves.
    private static final String NO_ACTION = "-";

    private final Map<String, LogAction> actions = new LinkedHashMap<>();

    LogActions() {
        try (var table =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        LogActions.class.getResourceAsStream(TABLE), TABLE),
                                StandardCharsets.UTF_8))) {
            table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LogActions::action)
                    .forEach(action -> actions.put(action.route(), action));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a request does, if that belongs in the log. A route that changes something and is not
    /// in the table is logged all the same, by its address.
    Optional<LogAction> of(HttpRequest<?> request) {
        var route =
                RouteAttributes.getRouteInfo(request)
                        .filter(UriRouteInfo.class::isInstance)
                        .map(info -> route((UriRouteInfo<?, ?>) info));
        if (route.isEmpty()) {
            return Optional.empty();
        }
        var chosen = FormBinder.form(request).line("action");
        var action = actions.get(route.get() + " " + chosen);
        if (action == null) {
            action = actions.get(route.get());
        }
        if (action == null && changes(request)) {
            action = new LogAction(route.get(), "overig", route.get());
        }
        return Optional.ofNullable(action).filter(found -> !found.words().equals(NO_ACTION));
    }

    /// A route as the table names it, without the patterns of its variables.
    static String route(UriRouteInfo<?, ?> info) {
        return info.getHttpMethodName()
                + " "
                + info.getUriMatchTemplate()
                        .toPathString()
                        .replaceAll("\\{([A-Za-z]+):[^/]*}", "{$1}");
    }

    /// Whether the table has a line for this route.
    boolean describes(String route) {
        return actions.containsKey(route);
    }

    /// Whether this route is in the table as no action.
    boolean isNoAction(String route) {
        var action = actions.get(route);
        return action != null && action.words().equals(NO_ACTION);
    }

    /// The routes in the table, without the values behind them.
    Iterable<String> routes() {
        return actions.keySet().stream()
                .map(route -> route.split(" ", -1)[0] + " " + route.split(" ", -1)[1])
                .distinct()
                .toList();
    }

    static boolean changes(HttpRequest<?> request) {
        return request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD;
    }

    private static LogAction action(String line) {
        var cells = line.split(";", -1);
        if (cells.length != 3) {
            throw new IllegalStateException(TABLE + ": not three cells: " + line);
        }
        return new LogAction(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }
}
