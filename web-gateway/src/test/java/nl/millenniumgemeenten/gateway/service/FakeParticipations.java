package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The participations of municipality-service, as far as the desk needs them: with revisions, a
/// history, rights, and a few of its refusals.
public final class FakeParticipations extends FakeService {
    private static final List<String> TEXTS =
            List.of(
                    "joinedOn",
                    "joinedNote",
                    "proposedOn",
                    "proposedBy",
                    "decidedOn",
                    "decidedBy",
                    "signedUpOn",
                    "recognisedOn",
                    "inForceOn",
                    "signUnveiledOn",
                    "endedOn",
                    "endReason",
                    "endNote",
                    "source",
                    "remarks",
                    "reportDueOn");
    private static final List<String> PROFILE =
            List.of(
                    "introduction",
                    "planTitle",
                    "planUrl",
                    "ambassador",
                    "responsibleAlderman",
                    "workingGroup",
                    "website");

    private final Map<String, Map<String, @Nullable Object>> participations =
            new ConcurrentSkipListMap<>();
    private final Map<String, List<Object>> history = new ConcurrentHashMap<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    /// A participation that somebody recorded: what differs from one of which nothing is known.
    public void record(String code, Map<String, ? extends @Nullable Object> content) {
        change(code, content, "Toos Test");
    }

    /// What becomes of a participation in a successor.
    public static Map<String, Object> succession(String to, String decision) {
        var succession = new LinkedHashMap<String, Object>();
        succession.put("to", to);
        succession.put("decision", decision);
        return succession;
    }

    /// Forgets everything.
    public void clear() {
        participations.clear();
        history.clear();
        received.clear();
    }

    /// A participation as it is stored.
    public Map<String, @Nullable Object> stored(String code) {
        return participations.getOrDefault(code, Map.of());
    }

    /// What was written, method, path and body.
    public List<String> received() {
        return List.copyOf(received);
    }

    @Override
    Answered answer(Asked asked) {
        var parts = asked.path().split("/", -1);
        if (!parts[1].equals("participations")) {
            return Answered.ok(Map.of("items", List.of()));
        }
        if (parts.length == 2) {
            return list(asked);
        }
        var code = parts[2];
        if (asked.method().equals("GET")) {
            return asked.path().endsWith("/revisions")
                    ? Answered.ok(Map.of("items", history.getOrDefault(code, List.of())))
                    : found(code);
        }
        var roles = asked.caller().roles();
        if (!roles.contains("editor") && !roles.contains("administrator")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet.");
        }
        if (asked.ifMatch() > 0 && !participations.containsKey(code)) {
            return Answered.problem(404, "no-such-thing", "Dit staat niet in het register.");
        }
        if (Math.max(0, asked.ifMatch()) != revision(code)) {
            return Answered.problem(412, "stale-revision", "Iemand anders was eerder.");
        }
        received.add(asked.method() + " " + asked.path() + " " + written(asked.body()));
        return write(code, parts, asked);
    }

    private Answered write(String code, String[] parts, Asked asked) {
        var body = asked.body();
        var by = asked.caller().name();
        if (parts.length == 3) {
            return text(body, "decidedOn").equals("gisteren")
                    ? invalid("/decidedOn", "Dit moet een jaar, maand of dag zijn.")
                    : change(code, facts(body), by);
        }
        return switch (parts[3]) {
            case "profile" ->
                    text(body, "planUrl").startsWith("ftp")
                            ? invalid("/profile/planUrl", "Dit is geen webadres.")
                            : change(code, Map.of("profile", profile(body)), by);
            case "hold" ->
                    text(body, "since").isEmpty()
                            ? invalid("/since", "Vul een dag in.")
                            : change(code, Map.of("holds", List.of(hold(body))), by);
            case "report" ->
                    text(body, "note").isBlank()
                            ? invalid("/note", "Vul dit in.")
                            : change(code, reported(text(body, "note")), by);
            default -> decide(code, parts[4], text(body, "decision"), by);
        };
    }

    private Answered decide(String code, String to, String decision, String by) {
        if (decision.equals("UNDECIDED")) {
            return invalid("/decision", "De deelname van de opvolger is intussen gewijzigd.");
        }
        if (decision.equals("CONTINUES") && !participations.containsKey(to)) {
            change(to, Map.of("continues", List.of(code)), by);
        }
        return change(code, Map.of("successions", List.of(succession(to, decision))), by);
    }

    private Answered list(Asked asked) {
        boolean undecided = asked.query().contains("undecided=true");
        return Answered.ok(
                Map.of(
                        "items",
                        participations.values().stream()
                                .filter(one ->
                                        !undecided
                                                || String.valueOf(one.get("successions"))
                                                        .contains("UNDECIDED"))
                                .toList()));
    }

    private Answered change(
            String code, Map<String, ? extends @Nullable Object> changes, String by) {
        var next = new LinkedHashMap<String, @Nullable Object>(unknown(code));
        next.putAll(stored(code));
        next.putAll(changes);
        next.put("revision", revision(code) + 1);
        participations.put(code, next);
        history.computeIfAbsent(code, _ -> new ArrayList<>())
                .addFirst(
                        Map.of(
                                "revision",
                                revision(code),
                                "recordedAt",
                                "2026-11-25T12:00:00Z",
                                "recordedBy",
                                Map.of("id", "1", "name", by),
                                "record",
                                next));
        return found(code);
    }

    private Answered found(String code) {
        return participations.containsKey(code)
                ? new Answered(200, revision(code), stored(code))
                : Answered.problem(404, "no-such-thing", "Dit staat niet in het register.");
    }

    private long revision(String code) {
        return stored(code).get("revision") instanceof Long revision ? revision : 0;
    }

    private static Map<String, @Nullable Object> unknown(String code) {
        var empty = new LinkedHashMap<String, @Nullable Object>();
        empty.put("code", code);
        empty.put("status", "CONFIRMED");
        TEXTS.forEach(name -> empty.put(name, null));
        empty.put("profile", profile(JsonNode.nullNode()));
        for (var list : List.of("goals", "holds", "reports", "continues", "successions")) {
            empty.put(list, List.of());
        }
        empty.put("recordedAt", "2026-11-25T12:00:00Z");
        return empty;
    }

    private static Map<String, @Nullable Object> facts(JsonNode body) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("status", text(body, "status"));
        TEXTS.forEach(name -> facts.put(name, absent(text(body, name))));
        var goals = new ArrayList<Integer>();
        var given = body.get("goals");
        if (given != null) {
            given.values().forEach(goal -> goals.add(goal.getIntValue()));
        }
        facts.put("goals", goals);
        return facts;
    }

    private static Map<String, @Nullable Object> profile(JsonNode body) {
        var profile = new LinkedHashMap<String, @Nullable Object>();
        PROFILE.forEach(name -> profile.put(name, absent(text(body, name))));
        profile.put("themes", List.of());
        profile.put("budgetPerInhabitant", null);
        return profile;
    }

    private static Map<String, @Nullable Object> hold(JsonNode body) {
        var hold = new LinkedHashMap<String, @Nullable Object>();
        hold.put("since", text(body, "since"));
        hold.put("until", null);
        return hold;
    }

    private static Map<String, @Nullable Object> reported(String note) {
        var changes = new LinkedHashMap<String, @Nullable Object>();
        changes.put("holds", List.of());
        changes.put("reports", List.of(Map.of("reportedOn", "2026-11-25", "note", note)));
        return changes;
    }

    private static Answered invalid(String pointer, String detail) {
        return Answered.problem(422, "invalid", "Er klopt iets niet.", pointer, detail);
    }

    private static String text(JsonNode object, String name) {
        var value = object.isObject() ? object.get(name) : null;
        return value == null || value.isNull() ? "" : value.coerceStringValue();
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
