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
        final List<JsonNode> editions = new ArrayList<>();
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
            editions.add(content);
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
        if (asked.path().equals("/issue-previews")) {
            return preview(asked.body());
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
            if (asked.path().endsWith("/clicks")) {
                return Answered.ok(
                        Map.of(
                                "items",
                                List.of(
                                        Map.of(
                                                "link",
                                                1,
                                                "url",
                                                "https://elders.example/twee",
                                                "clicks",
                                                1234))));
            }
            return asked.path().endsWith("/editions")
                    ? editions(issue)
                    : asked.path().contains("/editions/")
                            ? edition(issue, number(asked.path().replaceAll(".*/", "")))
                            : answered(asked, 200, issue);
        }
        if (asked.path().endsWith("/previews")) {
            var edition = asked.body().get("edition");
            return preview(
                    edition == null
                            ? issue.content
                            : issue.editions.get(edition.getIntValue() - 1));
        }
        if (asked.path().endsWith("/test-mails")) {
            return new Answered(202, 0, Map.of());
        }
        var seen =
                asked.path().endsWith("/approval") && asked.method().equals("PUT")
                        ? issue.edition
                        : issue.revision;
        if (asked.ifMatch() != seen) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is een andere.");
        }
        return parts.length == 3 ? whole(asked, issue) : moved(asked, issue, parts[3]);
    }

    private Answered whole(Asked asked, Issue issue) {
        if (asked.method().equals("DELETE") && issue.state.equals("sent")) {
            return withdrawn(asked, issue);
        }
        if (asked.method().equals("DELETE")) {
            issues.remove(issue.id);
            return new Answered(200, 0, Map.of());
        }
        var fault = fault(asked.body());
        if (fault != null) {
            return fault;
        }
        issue.content = asked.body();
        issue.editions.add(asked.body());
        issue.edition++;
        issue.state = "draft";
        done(asked, issue, "saved");
        return answered(asked, 200, issue);
    }

    private static Answered withdrawn(Asked asked, Issue issue) {
        var reason = asked.body().get("reason");
        if (reason == null || reason.getStringValue().isEmpty()) {
            return Answered.problem(422, "invalid", "Kan niet.", "/reason", "Schrijf waarom.");
        }
        issue.state = "withdrawn";
        done(asked, issue, "withdrawn");
        return new Answered(200, 0, Map.of());
    }

    private Answered create(Asked asked) {
        var fault = fault(asked.body());
        if (fault != null) {
            return fault;
        }
        var there = issues.get(asked.key());
        if (there != null) {
            return there.editions.getFirst().equals(asked.body())
                    ? answered(asked, 201, there)
                    : Answered.problem(412, "stale-revision", "Er is al een andere.");
        }
        var issue = new Issue(asked.key(), issues.size() + 1L, asked.body());
        issues.put(issue.id, issue);
        issue.revision = 0;
        done(asked, issue, "created");
        return answered(asked, 201, issue);
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
                        AT,
                        "text",
                        text(asked.body(), "note") + text(asked.body(), "text")));
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
                            if (issue.state.equals("sent")) {
                                line.put("startedAt", AT);
                            }
                            line.put("savedAt", AT);
                            line.put("savedBy", issue.writer);
                            return line;
                        })
                        .toList();
        return Answered.ok(Map.of("items", items));
    }

    private static Answered answered(Asked asked, int status, Issue issue) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", issue.id);
        json.put("number", issue.number);
        json.put("revision", issue.revision);
        json.put("state", issue.state);
        json.put("edition", issue.edition);
        for (var field :
                List.of(
                        "subject",
                        "preheader",
                        "language",
                        "lists",
                        "onlyItsLanguage",
                        "countsClicks",
                        "blocks")) {
            var value = issue.content.get(field);
            if (value != null) {
                json.put(field, value);
            }
        }
        json.put("history", issue.history);
        json.put("may", may(asked, issue));
        if (issue.dueAt != null) {
            json.put("dueAt", issue.dueAt);
        }
        return new Answered(status, issue.revision, json);
    }

    private static List<String> may(Asked asked, Issue issue) {
        boolean decides =
                asked.caller().roles().stream()
                        .anyMatch(List.of("editor", "administrator")::contains);
        boolean own = asked.caller().name().equals(issue.writer);
        var may = new ArrayList<String>();
        switch (issue.state) {
            case "draft" -> may.addAll(List.of("save", "restore", "hand-in", "delete"));
            case "in-review" -> {
                may.addAll(List.of("save", "take-back"));
                if (decides) {
                    may.add("send-back");
                }
                if (decides && !own) {
                    may.add("approve");
                }
            }
            case "approved" -> may.addAll(List.of("save", "withdraw-approval", "schedule", "send"));
            case "scheduled" ->
                    may.addAll(List.of("save", "call-off", "withdraw-approval", "schedule"));
            case "sent" -> may.add("withdraw");
            default -> {
                // It is on its way, or was.
            }
        }
        return may;
    }

    private static Answered moved(Asked asked, Issue issue, String what) {
        switch (asked.method() + " " + what) {
            case "PUT restoration" -> {
                if (!issue.state.equals("draft")) {
                    return Answered.problem(409, "not-now", "Trek eerst de goedkeuring in.");
                }
                var edition = Objects.requireNonNull(asked.body().get("edition")).getIntValue();
                issue.content = issue.editions.get(edition - 1);
                issue.editions.add(issue.content);
                issue.edition++;
                done(asked, issue, "restored");
            }
            case "PUT review" -> move(asked, issue, "in-review", "handed-in");
            case "DELETE review" -> move(asked, issue, "draft", "taken-back");
            case "PUT review/refusal" -> {
                if (text(asked.body(), "text").isEmpty()) {
                    return Answered.problem(422, "invalid", "Kan niet.", "/text", "Vul dit in.");
                }
                move(asked, issue, "draft", "sent-back");
            }
            case "PUT approval" -> {
                if (asked.caller().name().equals(issue.writer)) {
                    return Answered.problem(
                            403, "own-work", "Je hebt zelf aan deze nieuwsbrief geschreven.");
                }
                move(asked, issue, "approved", "approved");
            }
            case "DELETE approval" -> move(asked, issue, "draft", "approval-withdrawn");
            case "PUT schedule" -> {
                var at = text(asked.body(), "at");
                if (!at.matches("[0-9-]{10}T[0-9:]{5}")) {
                    return Answered.problem(
                            422, "invalid", "Kan niet.", "/at", "Dit moet een datum zijn.");
                }
                if (at.equals("2027-10-31T02:30") && text(asked.body(), "occurrence").isEmpty()) {
                    return Answered.problem(
                            422, "invalid", "Kan niet.", "/occurrence", "Kies de eerste keer.");
                }
                issue.dueAt = at + ":00Z";
                move(asked, issue, "scheduled", "scheduled");
            }
            case "DELETE schedule" -> {
                issue.dueAt = null;
                move(asked, issue, "approved", "called-off");
            }
            default -> {
                return Answered.problem(404, "no-such-thing", "Dit is er niet.");
            }
        }
        return answered(asked, 200, issue);
    }

    private static void move(Asked asked, Issue issue, String state, String act) {
        var writer = issue.writer;
        issue.state = state;
        done(asked, issue, act);
        issue.writer = writer;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static Answered editions(Issue issue) {
        var items = new ArrayList<Map<String, Object>>();
        for (int number = issue.editions.size(); number > 0; number--) {
            items.add(
                    Map.of(
                            "edition",
                            number,
                            "subject",
                            text(issue.editions.get(number - 1), "subject"),
                            "savedAt",
                            AT,
                            "savedBy",
                            Map.of("id", "x", "name", issue.writer)));
        }
        return Answered.ok(Map.of("items", items));
    }

    private static Answered edition(Issue issue, int number) {
        if (number < 1 || number > issue.editions.size()) {
            return Answered.problem(404, "no-such-thing", "Deze versie is er niet.");
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("edition", number);
        for (var field : List.of("subject", "preheader", "blocks")) {
            var value = issue.editions.get(number - 1).get(field);
            if (value != null) {
                json.put(field, value);
            }
        }
        json.put("savedAt", AT);
        json.put("savedBy", Map.of("id", "x", "name", issue.writer));
        return Answered.ok(json);
    }

    /// A mail that holds the subject and the blocks as they came in, and stumbles over the first.
    private static Answered preview(JsonNode body) {
        var blocks = body.get("blocks");
        var findings = new ArrayList<Map<String, Object>>();
        findings.add(
                Map.of("severity", "blocking", "code", "no-subject", "detail", "Geen onderwerp."));
        if (blocks != null && blocks.size() > 0) {
            findings.add(
                    Map.of(
                            "block",
                            text(Objects.requireNonNull(blocks.get(0)), "id"),
                            "severity",
                            "advice",
                            "code",
                            "spam-words",
                            "detail",
                            "Filters letten op woorden."));
        }
        return Answered.ok(
                Map.of(
                        "html",
                        "<html><head><title>x</title></head><body><p style=\"color:red\">"
                                + text(body, "subject")
                                + "</p></body></html>",
                        "plain",
                        "Platte tekst van " + text(body, "subject"),
                        "bytes",
                        12_345,
                        "resolved",
                        resolved(blocks),
                        "findings",
                        findings));
    }

    private static List<Map<String, Object>> resolved(@Nullable JsonNode blocks) {
        var resolved = new ArrayList<Map<String, Object>>();
        for (int at = 0; blocks != null && at < blocks.size(); at++) {
            resolved.add(
                    Map.of(
                            "id",
                            text(Objects.requireNonNull(blocks.get(at)), "id"),
                            "items",
                            List.of(
                                    item("news", "n-1", "Opening in Utrecht"),
                                    item("news", "n-2", "Tweede bericht"),
                                    item("news", "n-3", "Derde bericht"),
                                    item("agenda", "a-1", "Dag van de vrede"))));
        }
        return resolved;
    }

    private static Map<String, Object> item(String kind, String key, String title) {
        return Map.of("kind", kind, "key", key, "title", title, "path", "/x");
    }

    private static String text(JsonNode body, String field) {
        var value = body.get(field);
        return value == null || !value.isString() ? "" : value.getStringValue();
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
