package nl.millenniumgemeenten.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.localstack.AuthorisationTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every route of this service for every role, asked straight at it; for what is about a piece of
/// content both of one's own and of somebody else's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {
    private static final List<String> ROLES =
            List.of(
                    "contributor",
                    "editor",
                    "moderator",
                    "administrator",
                    "municipality-contact",
                    "visitor",
                    "participant",
                    "service");
    private static final String ID = "6f1d3c1a-0000-4000-8000-000000000001";

    private final ContentServer server = ContentServer.start();
    private int slugs;

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void every_role_may_do_what_the_table_says() {
        var found = new TreeMap<String, Map<String, String>>();
        var kinds = kinds();
        for (var route : routes()) {
            var row = new LinkedHashMap<String, String>();
            for (var role : ROLES) {
                row.put(role, mark(route, role, kinds));
            }
            found.put(route, row);
        }

        assertThat(AuthorisationTable.named("content-service", ROLES).differences(found)).isEmpty();
    }

    @Test
    void no_route_is_open_without_a_good_token() {
        var anonymous = server.anonymous();
        var unsigned =
                "eyJhbGciOiJub25lIn0."
                        + "eyJpc3MiOiJ3ZWItZ2F0ZXdheSIsInN1YiI6IngiLCJyb2xlcyI6WyJhZG1pbmlzdHJhdG9yIl0s"
                        + "ImV4cCI6NDEwMjQ0NDgwMH0.";
        var callers =
                List.of(
                        anonymous,
                        anonymous.withToken(unsigned),
                        server.withExpiredToken("administrator"),
                        server.withForgedToken("administrator"));
        for (var route : routes()) {
            for (var caller : callers) {
                assertThat(send(route, caller, ID)).as(route).isEqualTo(401);
            }
        }
    }

    private String mark(String route, String role, List<String> kinds) {
        var caller = server.as(role);
        // What is the same for all kinds is asked of pages.
        var kind =
                kinds.stream()
                        .filter(name ->
                                route.contains(" /" + name + "/{id}")
                                        || (name.equals("pages")
                                                && route.contains(" /{kind}/{id}")))
                        .findFirst();
        if (kind.isEmpty()) {
            return send(route, caller, ID) == 403 ? AuthorisationTable.NO : AuthorisationTable.YES;
        }
        var others = made(kind.get(), server.asOther("editor"));
        if (send(route, caller, others) != 403) {
            return AuthorisationTable.YES;
        }
        var own = caller.post("/" + kind.get(), draft(kind.get()));
        return own.status() == 201 && send(route, caller, own.text("/id")) != 403
                ? AuthorisationTable.OWN
                : AuthorisationTable.NO;
    }

    private String made(String kind, Caller caller) {
        Answer made = caller.post("/" + kind, draft(kind)).ok();
        return made.text("/id");
    }

    private Map<String, Object> draft(String kind) {
        var draft = new HashMap<String, Object>();
        draft.put("slug", "stuk-" + slugs++);
        draft.put("title", "Stuk");
        draft.put("summary", "Waar het over gaat.");
        draft.put("bodyHtml", "<p>Tekst.</p>");
        switch (kind) {
            case "pages" -> {
                draft.put("position", 1);
                draft.put("inNavigation", true);
            }
            case "news-articles" -> draft.put("datedOn", "2012-09-24");
            case "agenda-items" -> draft.put("days", List.of(Map.of("on", "2026-12-08")));
            case "resources" -> draft.put("type", "GUIDE");
            case "alerts" -> {
                draft.remove("slug");
                draft.remove("summary");
                draft.put("severity", "WARNING");
                draft.put("path", "/");
            }
            default -> throw new AssertionError("Give this kind a draft: " + kind);
        }
        return draft;
    }

    private int send(String route, Caller caller, String id) {
        var parts = route.split(" ", -1);
        var path =
                parts[1].replace("{id}", id)
                        .replace("{edition}", "1")
                        .replace("{number}", "1")
                        .replace("{kind}", "pages")
                        .replaceAll("\\{[A-Za-z]+}", UUID.randomUUID().toString());
        return parts[0].equals("GET")
                ? caller.get(path).status()
                : caller.nothing(parts[0], path, type(route)).status();
    }

    /// What a route takes: files, or JSON.
    private String type(String route) {
        return declared()
                        .filter(info -> name(info).equals(route))
                        .anyMatch(info ->
                                info.getConsumes()
                                        .contains(MediaType.APPLICATION_OCTET_STREAM_TYPE))
                ? MediaType.APPLICATION_OCTET_STREAM
                : MediaType.APPLICATION_JSON;
    }

    /// The kinds of content: what can be made and has editions.
    private List<String> kinds() {
        var routes = routes();
        return routes.stream()
                .filter(route -> route.matches("GET /[a-z-]+/\\{id}/editions"))
                .map(route -> route.split("/", -1)[1])
                .filter(kind -> routes.contains("POST /" + kind))
                .toList();
    }

    private List<String> routes() {
        return declared().map(AuthorisationTest::name).distinct().sorted().toList();
    }

    private Stream<UriRouteInfo<?, ?>> declared() {
        return server.bean(Router.class)
                .uriRoutes()
                .filter(route ->
                        route.getDeclaringType().getName().startsWith("nl.millenniumgemeenten"))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"));
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return AuthorisationTable.route(
                route.getHttpMethodName(), route.getUriMatchTemplate().toPathString());
    }
}
