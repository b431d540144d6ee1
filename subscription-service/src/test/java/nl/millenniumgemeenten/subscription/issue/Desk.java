package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;

/// People who work on issues, each with an account and a role, at a running service.
public final class Desk {
    static final String BODY =
            """
            {"subject": "Drie nieuwe gemeenten", "preheader": "En een verslag",
             "lists": ["newsletter"],
             "blocks": [
               {"id": "00000000-0000-4000-8000-000000000001", "kind": "heading", "text": "Welkom"},
               {"id": "00000000-0000-4000-8000-000000000002", "kind": "text",
                "html": "<p>Lees <a href=\\"/nieuws\\">alles</a>.</p>"}]}
            """;

    private final RunningService service;

    public Desk(RunningService service) {
        this.service = service;
    }

    public HttpResponse<String> send(String account, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(account, method, path, body, Map.of());
    }

    /// Asks as somebody: who is called writer is a contributor, everybody else an editor.
    public HttpResponse<String> send(
            String account, String method, String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var role = account.equals("writer") ? "contributor" : "editor";
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + ServiceToken.of(role, account));
        return service.send(path, method, body, all);
    }

    /// Asks with the revision that the issue has now.
    public HttpResponse<String> now(String account, String method, String path, String body)
            throws IOException, InterruptedException {
        var issue = path.split("/", -1);
        return send(
                account,
                method,
                path,
                body,
                Map.of("If-Match", etag(send("editor", "GET", "/issues/" + issue[2], ""))));
    }

    /// The id of a new draft of this account.
    String draft(String account) throws IOException, InterruptedException {
        return at(send(account, "POST", "/issues", BODY), "id");
    }

    /// The id of an issue that the writer wrote and the editor approved.
    public String approved() throws IOException, InterruptedException {
        return approve(draft("writer"));
    }

    /// The same, of an issue with this content, whose pictures everybody can see.
    public String approvedOf(String body) throws IOException, InterruptedException {
        var id = approve(at(send("writer", "POST", "/issues", body), "id"));
        service.send(
                "/issue-pictures/" + id,
                "PUT",
                "{\"edition\": %s, \"state\": \"shown\"}".formatted(issue(id, "edition")),
                Map.of("Authorization", "Bearer " + ServiceToken.of("service", "website")));
        return id;
    }

    /// The same, of a draft of the writer.
    public String approve(String id) throws IOException, InterruptedException {
        now("writer", "PUT", "/issues/" + id + "/review", "{}");
        var edition = issue(id, "edition");
        send(
                "editor",
                "PUT",
                "/issues/" + id + "/approval",
                "",
                Map.of("If-Match", "\"" + edition + "\""));
        return id;
    }

    /// What stands at this place in the issue as it is now.
    public String issue(String id, Object... steps) throws IOException, InterruptedException {
        return at(send("editor", "GET", "/issues/" + id, ""), steps);
    }

    public String state(String id) throws IOException, InterruptedException {
        return issue(id, "state");
    }

    static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /// What stands in an answer at this place: names of fields and numbers of elements.
    public static String at(HttpResponse<String> answer, Object... steps) throws IOException {
        var node = JsonMapper.createDefault().readValue(answer.body(), JsonNode.class);
        for (var step : steps) {
            var next =
                    step instanceof Integer index
                            ? Objects.requireNonNull(node).get(index)
                            : Objects.requireNonNull(node).get(step.toString());
            node = Objects.requireNonNull(next, answer.body());
        }
        return Objects.requireNonNull(node).coerceStringValue();
    }

    /// The status of an answer, and which problem it tells.
    public static String problem(HttpResponse<String> answer) throws IOException {
        return answer.statusCode() + " " + at(answer, "type").replaceAll(".*:", "");
    }
}
