package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The service that read answers by mail and the one that keeps contributions, in one: an answer is
/// given until it is told what became of it, and placed once.
public final class FakeAnswers extends FakeService {
    private final Map<UUID, String> waiting = new LinkedHashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private Answered fate = Answered.ok(Map.of());
    private boolean forgetful;
    private String poison = "";
    private int brought;

    /// Somebody answered by mail.
    public synchronized void mailed(UUID id, String text) {
        waiting.put(id, text);
    }

    /// From now on what is brought is on the site.
    public synchronized void place() {
        fate =
                Answered.ok(
                        Map.of("placed", Map.of("id", new UUID(1, 1), "number", 7, "revision", 1)));
    }

    /// From now on what is brought waits for the desk.
    public synchronized void letWait() {
        fate = Answered.ok(Map.of());
    }

    /// From now on what is brought meets this problem.
    public synchronized void refuse(int status, String type, String detail, String... fields) {
        fate = Answered.problem(status, type, detail, fields);
    }

    /// From now on nobody hears that what was told has come.
    public synchronized void loseOutcomes(boolean lose) {
        forgetful = lose;
    }

    /// From now on nobody can bring what says this, as if a service broke on it.
    public synchronized void breakOn(String text) {
        poison = text;
    }

    /// What waits still.
    public synchronized List<UUID> waiting() {
        return List.copyOf(waiting.keySet());
    }

    /// What was brought, by id.
    public synchronized Map<String, String> placed() {
        return Map.copyOf(placed);
    }

    /// What was told of answers.
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    /// How often something was brought.
    public synchronized int brought() {
        return brought;
    }

    @Override
    synchronized Answered answer(Asked asked) {
        if (!asked.caller().roles().contains("service")) {
            return Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
        }
        if (asked.path().equals("/answers/claims")) {
            return Answered.ok(Map.of("items", items()));
        }
        var id = UUID.fromString(asked.path().substring("/answers/".length()).substring(0, 36));
        if (asked.path().endsWith("/outcome")) {
            if (forgetful) {
                return Answered.problem(500, "unexpected", "Er ging iets mis.");
            }
            if (waiting.remove(id) != null) {
                told.add(written(asked.body()));
            }
            return Answered.ok(Map.of());
        }
        brought++;
        if (!poison.isEmpty() && written(asked.body()).contains(poison)) {
            return Answered.problem(500, "unexpected", "Er ging iets mis.");
        }
        if (fate.status() < 300) {
            placed.putIfAbsent(id.toString(), written(asked.body()));
        }
        return fate;
    }

    private List<Map<String, Object>> items() {
        return waiting.entrySet().stream()
                .map(one ->
                        Map.<String, Object>of(
                                "id",
                                one.getKey(),
                                "participant",
                                new UUID(2, 2),
                                "contribution",
                                12,
                                "text",
                                one.getValue()))
                .toList();
    }
}
