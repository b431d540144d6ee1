package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.FakeService.Answered;
import nl.millenniumgemeenten.gateway.service.FakeService.Asked;

/// Who writes at [FakeDiscussions]: Jan, who takes part, and the desk.
public final class FakeContributors {
    /// Who takes part.
    public static final UUID JAN = new UUID(51, 1);

    private static final UUID DESK = new UUID(51, 2);
    private static final String NOON = "2026-11-24T12:00:00Z";

    private final List<Map<String, Object>> measures = new ArrayList<>();
    private final Map<String, String> warnings = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private boolean forgotten;
    private boolean elsewhere;

    /// As before the desk did anything.
    public synchronized void reset() {
        measures.clear();
        warnings.clear();
        told.clear();
        forgotten = false;
        elsewhere = false;
    }

    /// Jan writes from the fediverse.
    public synchronized void writeFromElsewhere() {
        elsewhere = true;
    }

    /// Whether Jan was forgotten, by himself or by the desk.
    public synchronized boolean forgotten() {
        return forgotten;
    }

    synchronized Answered erase(String[] parts) {
        forgotten = true;
        return parts[3].equals(JAN.toString()) && elsewhere
                ? new Answered(204, 0, Map.of())
                : missing();
    }

    /// Why the desk did what it did with what he wrote.
    public synchronized List<String> told() {
        return List.copyOf(told);
    }

    /// The warnings, once each.
    public synchronized List<String> warnings() {
        return List.copyOf(warnings.values());
    }

    /// Jan has himself forgotten.
    public synchronized void forget() {
        forgotten = true;
        measures.clear();
    }

    synchronized void told(String reason) {
        told.add(reason);
    }

    static Map<String, Object> writer(boolean participant) {
        return participant
                ? Map.of(
                        "id",
                        JAN.toString(),
                        "name",
                        "Jan Jansen",
                        "municipality",
                        "GM0193",
                        "participant",
                        true)
                : Map.of(
                        "id",
                        DESK.toString(),
                        "name",
                        "De redactie",
                        "office",
                        "EDITOR",
                        "participant",
                        false);
    }

    synchronized Answered answer(String[] parts, Asked asked) {
        var id = UUID.fromString(parts[2]);
        if (!id.equals(JAN) && !id.equals(DESK)) {
            return missing();
        }
        if (parts.length == 3) {
            return Answered.ok(json(id.equals(JAN)));
        }
        if (forgotten || id.equals(DESK)) {
            return missing();
        }
        if (asked.method().equals("DELETE")) {
            measures.forEach(one -> {
                one.put("liftedAt", NOON);
                one.put("liftedBy", Map.of("id", "1", "name", "Anna"));
            });
            return new Answered(204, 0, Map.of());
        }
        var reason = Objects.requireNonNull(asked.body().get("reason")).getStringValue();
        if (reason.isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/reason", "Vul dit in.");
        }
        if (parts[3].equals("block")) {
            measures.add(measure("BLOCK", reason));
            return new Answered(204, 0, Map.of());
        }
        var before = warnings.putIfAbsent(asked.key(), reason);
        if (before != null && !before.equals(reason)) {
            return Answered.problem(412, "stale-revision", "Er is al iets anders.");
        }
        return new Answered(204, 0, Map.of());
    }

    private static Answered missing() {
        return Answered.problem(404, "no-such-thing", "Deze schrijver doet niet (meer) mee.");
    }

    private static Map<String, Object> measure(String kind, String reason) {
        var measure = new LinkedHashMap<String, Object>();
        measure.put("id", UUID.randomUUID().toString());
        measure.put("kind", kind);
        measure.put("reason", reason);
        measure.put("takenAt", NOON);
        measure.put("takenBy", Map.of("id", "1", "name", "Anna"));
        return measure;
    }

    private Map<String, Object> json(boolean jan) {
        var json = new LinkedHashMap<String, Object>();
        var writer = new LinkedHashMap<>(writer(jan));
        if (forgotten) {
            writer.put("name", "Een deelnemer");
            writer.put("participant", false);
        }
        if (elsewhere) {
            writer.put("participant", false);
            writer.put("handle", "@jan@elders.example");
            writer.put("profile", "https://elders.example/@jan");
        }
        json.put("writer", writer);
        json.put("since", NOON);
        json.put(
                "counts",
                Map.of(
                        "onSite",
                        3,
                        "hidden",
                        0,
                        "takenBack",
                        1,
                        "waiting",
                        0,
                        "refused",
                        1,
                        "reported",
                        1));
        json.put(
                "texts",
                List.of(
                        text("REFUSED", "Koop hier", Map.of("reason", "Dit is reclame.")),
                        text("TAKEN_BACK", "Toch maar niet", Map.of("number", 8, "position", 3)),
                        text(
                                "ON_SITE",
                                "Wij doen dit",
                                Map.of("number", 7, "position", 2, "reports", 2))));
        json.put("measures", List.copyOf(measures));
        return json;
    }

    private static Map<String, Object> text(
            String standing, String words, Map<String, Object> more) {
        var text = new LinkedHashMap<String, Object>();
        text.put("id", new UUID(52, words.length()).toString());
        text.put("discussion", new UUID(53, 1).toString());
        text.put("title", "Fair trade");
        text.put("bodyHtml", "<p>" + words + "</p>");
        text.put("writtenAt", NOON);
        text.put("standing", standing);
        text.put("reports", 0);
        text.putAll(more);
        return text;
    }
}
