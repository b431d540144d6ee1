package nl.millenniumgemeenten.gateway.desk.log;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.EditorBinder;
import nl.millenniumgemeenten.gateway.account.log.ActionLog.Beginning;
import nl.millenniumgemeenten.gateway.account.log.LogAction;
import nl.millenniumgemeenten.gateway.account.log.Logged;
import nl.millenniumgemeenten.gateway.form.FormBinder;
import org.jspecify.annotations.Nullable;

/// What a request and its answer tell for their row in the log, and what is kept out of it.
final class LogRows {
    private static final int LONGEST = 300;

    /// What names the thing in an address, the first that is there.
    private static final List<String> THINGS =
            List.of("id", "code", "number", "name", "key", "kind");

    /// In an address, this opens a door.
    private static final String TOKEN = "token";

    /// A preview stands deeper: it shows what was not made yet.
    private static final Pattern MADE =
            Pattern.compile("/redactie/[a-z-]+/([0-9a-f-]{36}|GM[0-9]{4}|[0-9]{1,9})(\\?.*)?");

    private LogRows() {}

    static Beginning beginning(HttpRequest<?> request, LogAction action) {
        var variables =
                RouteAttributes.getRouteMatch(request)
                        .map(RouteMatch::getVariableValues)
                        .orElse(Map.of());
        var revision = FormBinder.form(request).revision();
        return new Beginning(
                action,
                EditorBinder.editor(request).map(Editor::accountId),
                cut(thing(variables)),
                cut(
                        variables.containsKey(TOKEN)
                                ? action.route().split(" ", -1)[1]
                                : request.getPath()),
                revision > 0 ? OptionalLong.of(revision) : OptionalLong.empty());
    }

    /// What it was done to: as a screen said, else what was made.
    static Optional<String> thing(HttpRequest<?> request, HttpResponse<?> response) {
        return Logged.thing(request)
                .or(() ->
                        request.getPath().endsWith("/nieuw")
                                ? made(response.getHeaders().get("Location"))
                                : Optional.empty())
                .map(LogRows::cut);
    }

    private static Optional<String> made(@Nullable String location) {
        return Optional.ofNullable(location)
                .map(MADE::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1));
    }

    private static String thing(Map<String, Object> variables) {
        return THINGS.stream()
                .filter(variables::containsKey)
                .map(name -> String.valueOf(variables.get(name)))
                .findFirst()
                .orElse("");
    }

    /// Addresses come from outside: no more of them than fits, and nothing that is no text.
    private static String cut(String text) {
        var clean = text.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
