package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Keeps issues of the newsletter as subscription-service does, as far as the desk can see.
public final class FakeIssues extends FakeService {
    private static final String AT = "2026-11-02T09:00:00Z";

    private final Map<String, Issue> issues = new ConcurrentHashMap<>();
    private final List<String> asks = new CopyOnWriteArrayList<>();

    private static final class Issue {
        final String id;
        final long number;
        final List<Map<String, Object>> history = new ArrayList<>();
        long revision = 1;
        int edition = 1;
        String state = "draft";
        String writer = "";
        JsonNode content;
        @Nullable String dueAt;

        Issue(String id, long number, JsonNode content) {
            this.id = id;
            this.number = number;
            this.content = content;
        }
    }

    /// What was asked besides reading, in order: the method, the path, and the body.
    public List<String> asks() {
        return List.copyOf(asks);
    }

    /// What an issue holds now, as JSON.
    public String content(String id) {
        return written(Objects.requireNonNull(issues.get(id)).content);
    }

    /// The state of an issue.
    public String state(String id) {
        return Objects.requireNonNull(issues.get(id)).state;
    }

    /// Puts an issue in a state.
    public void put(String id, String state) {
        Objects.requireNonNull(issues.get(id)).state = state;
    }

    @Override
    Answered answer(Asked asked) {
        if (asked.path().equals("/lists")) {
            return Answered.ok(
                    Map.of(
                            "items",
                            List.of(
                                    list("newsletter", "Nieuwsbrief", 1200),
                                    list("goal-3", "Doel 3", 1))));
        }
        if (asked.caller().roles().stream()
                .noneMatch(List.of("contributor", "editor", "administrator")::contains)) {
            return Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
        }
        if (asked.path().equals("/happenings")) {
            return happenings(asked.query());
        }
        if (!asked.method().equals("GET")) {
            asks.add((asked.method() + " " + asked.path() + " " + written(asked.body())).strip());
        }
        if (asked.path().equals("/issues")) {
            return asked.method().equals("GET") ? list(asked.query()) : create(asked);
        }
        var parts = asked.path().split("/", 4);
        var issue = issues.get(parts[2]);
        if (issue == null) {
            return Answered.problem(404, "no-such-thing", "Deze nieuwsbrief is er niet.");
        }
        if (asked.method().equals("GET")) {
            return answered(200, issue);
        }
        if (asked.ifMatch() != issue.revision) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is een andere.");
        }
        return parts.length == 3 ? whole(asked, issue) : answered(200, issue);
    }

    private Answered whole(Asked asked, Issue issue) {
        if (asked.method().equals("DELETE")) {
            issues.remove(issue.id);
            return new Answered(200, 0, Map.of());
        }
        var fault = fault(asked.body());
        if (fault != null) {
            return fault;
        }
        issue.content = asked.body();
        issue.edition++;
        issue.state = "draft";
        done(asked, issue, "saved");
        return answered(200, issue);
    }

    private Answered create(Asked asked) {
        var fault = fault(asked.body());
        if (fault != null) {
            return fault;
        }
        var issue = new Issue(asked.key(), issues.size() + 1L, asked.body());
        issues.put(issue.id, issue);
        issue.revision = 0;
        done(asked, issue, "created");
        return answered(201, issue);
    }

    private static void done(Asked asked, Issue issue, String act) {
        issue.revision++;
        issue.writer = asked.caller().name();
        issue.history.addFirst(
                Map.of(
                        "act",
                        act,
                        "edition",
                        issue.edition,
                        "by",
                        Map.of("id", asked.caller().subject(), "name", asked.caller().name()),
                        "at",
                        AT));
    }

    /// What the service would say of headings and buttons that are left empty.
    private static @Nullable Answered fault(JsonNode body) {
        var blocks = body.get("blocks");
        for (int at = 0; blocks != null && at < blocks.size(); at++) {
            for (var field : List.of("text", "label")) {
                var value = Objects.requireNonNull(blocks.get(at)).get(field);
                if (value != null && value.getStringValue().isEmpty()) {
                    return Answered.problem(
                            422,
                            "invalid",
                            "Kan niet.",
                            "/blocks/" + at + "/" + field,
                            "Vul dit in.");
                }
            }
        }
        return null;
    }

    private Answered list(String query) {
        var items =
                issues.values().stream()
                        .filter(issue ->
                                !query.contains("state=") || query.contains("state=" + issue.state))
                        .sorted((one, other) -> Long.compare(other.number, one.number))
                        .map(issue -> {
                            var line = new LinkedHashMap<String, Object>();
                            line.put("id", issue.id);
                            line.put("number", issue.number);
                            line.put("subject", text(issue, "subject"));
                            line.put("state", issue.state);
                            line.put("savedAt", AT);
                            line.put("savedBy", issue.writer);
                            return line;
                        })
                        .toList();
        return Answered.ok(Map.of("items", items));
    }

    private static Answered answered(int status, Issue issue) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", issue.id);
        json.put("number", issue.number);
        json.put("revision", issue.revision);
        json.put("state", issue.state);
        json.put("edition", issue.edition);
        for (var field : List.of("subject", "preheader", "lists", "blocks")) {
            var value = issue.content.get(field);
            if (value != null) {
                json.put(field, value);
            }
        }
        json.put("history", issue.history);
        json.put("may", may(issue));
        if (issue.dueAt != null) {
            json.put("dueAt", issue.dueAt);
        }
        return new Answered(status, issue.revision, json);
    }

    private static List<String> may(Issue issue) {
        return switch (issue.state) {
            case "draft" -> List.of("save", "hand-in", "delete");
            case "in-review" -> List.of("save", "take-back", "send-back", "approve");
            case "approved" -> List.of("save", "withdraw-approval", "schedule", "send");
            case "scheduled" -> List.of("save", "call-off", "withdraw-approval", "schedule");
            default -> List.of();
        };
    }

    private static Answered happenings(String query) {
        var all =
                List.of(
                        happening("news", "n-1", "Opening in Utrecht", "/nieuws/1-opening"),
                        happening("agenda", "a-1", "Dag van de vrede", "/agenda/1-dag"));
        return Answered.ok(
                Map.of(
                        "items",
                        all.stream()
                                .filter(item ->
                                        !query.contains("q=vrede")
                                                || String.valueOf(item.get("title"))
                                                        .contains("vrede"))
                                .toList()));
    }

    private static Map<String, Object> happening(
            String kind, String id, String title, String path) {
        return Map.of(
                "kind", kind, "id", id, "title", title, "summary", "Kort", "path", path, "newAt",
                AT);
    }

    private static Map<String, Object> list(String key, String title, long readers) {
        return Map.of(
                "key",
                key,
                "title",
                title,
                "open",
                true,
                "position",
                1,
                "revision",
                1,
                "subscribers",
                readers);
    }

    private static String text(Issue issue, String field) {
        var value = issue.content.get(field);
        return value == null ? "" : value.getStringValue();
    }
}
