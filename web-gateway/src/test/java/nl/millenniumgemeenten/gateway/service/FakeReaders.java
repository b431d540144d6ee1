package nl.millenniumgemeenten.gateway.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers as the part of subscription-service does that administrators use.
public final class FakeReaders extends FakeService {
    /// The one reader that there is.
    public static final String ID = "6f1d3c1a-0000-4000-8000-000000000001";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    /// What was said of lists, in order.
    public List<String> bodies() {
        return List.copyOf(bodies);
    }

    /// Everything that was asked and changes something, in order.
    public List<String> changes() {
        return List.copyOf(asked);
    }

    @Override
    Answered answer(Asked request) {
        if (!request.caller().roles().contains("administrator")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet.");
        }
        var what = request.method() + " " + request.path();
        if (!request.method().equals("GET")) {
            asked.add(what + " " + request.query());
        }
        if (request.method().equals("PUT")) {
            bodies.add(written(request.body()));
        }
        return switch (what) {
            case "GET /lists" ->
                    Answered.ok(
                            Map.of(
                                    "items",
                                    List.of(
                                            Map.of(
                                                    "key",
                                                    "newsletter",
                                                    "title",
                                                    "Nieuwsbrief",
                                                    "open",
                                                    true,
                                                    "position",
                                                    0,
                                                    "revision",
                                                    3,
                                                    "subscribers",
                                                    12))));
            case "GET /subscribers" -> found(request);
            case "GET /subscribers/" + ID ->
                    Answered.ok(
                            Map.of(
                                    "state",
                                    "confirmed",
                                    "address",
                                    "anna@example.nl",
                                    "acts",
                                    List.of(
                                            Map.of(
                                                    "title",
                                                    "Nieuwsbrief",
                                                    "act",
                                                    "given",
                                                    "source",
                                                    "import:1",
                                                    "wording",
                                                    "Congres in Utrecht",
                                                    "at",
                                                    "2026-11-28T12:00:00Z")),
                                    "bounces",
                                    List.of(
                                            Map.of(
                                                    "kind",
                                                    "soft",
                                                    "code",
                                                    "4.2.2",
                                                    "at",
                                                    "2026-11-29T12:00:00Z")),
                                    "proof",
                                    false));
            case "DELETE /subscribers/" + ID ->
                    !written(request.body()).contains("reason")
                            ? Answered.problem(
                                    422, "invalid", "Kan niet.", "/reason", "Vul dit in.")
                            : new Answered(200, 0, Map.of());
            case "PUT /lists/newsletter" ->
                    request.ifMatch() == 3
                            ? new Answered(200, 4, Map.of())
                            : Answered.problem(412, "stale-revision", "Anders.");
            case "PUT /lists/province-PV27" -> new Answered(200, 1, Map.of());
            case "GET /imports" -> Answered.ok(Map.of("items", List.of(file())));
            case "GET /imports/" + ID, "POST /imports" -> Answered.ok(file());
            default -> Answered.problem(404, "no-such-thing", "Dit is er niet.");
        };
    }

    private static Answered found(Asked request) {
        if (request.query().contains("address=an&")) {
            return Answered.problem(
                    422, "invalid", "Kan niet.", "/address", "Typ de eerste drie tekens of meer.");
        }
        return Answered.ok(
                Map.of(
                        "items",
                        List.of(
                                Map.of(
                                        "id",
                                        ID,
                                        "address",
                                        "anna@example.nl",
                                        "state",
                                        "confirmed",
                                        "lists",
                                        List.of("newsletter"),
                                        "since",
                                        "2026-11-28T12:00:00Z")),
                        "next",
                        ID));
    }

    private static Map<String, Object> file() {
        return Map.ofEntries(
                Map.entry("id", ID),
                Map.entry("list", "newsletter"),
                Map.entry("mode", "confirmed"),
                Map.entry("consentSource", "Congres in Utrecht"),
                Map.entry("consentOn", "2024-05-17"),
                Map.entry("state", "running"),
                Map.entry("startedAt", "2026-11-28T12:00:00Z"),
                Map.entry("lines", 100),
                Map.entry("read", 40),
                Map.entry("added", 30),
                Map.entry("known", 4),
                Map.entry("suppressed", 3),
                Map.entry("invalid", 3));
    }
}
