package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A subscription-service that knows what one person follows.
public final class FakeFollows extends FakeService {
    /// The token of the link to confirm, and of the link to what is followed.
    public static final String TOKEN = "BBBBBBBBBBBBBBBBBBBBBBBB";

    private final List<String> asked = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();
    private final Map<Long, String> followed = new TreeMap<>();
    private final List<Map<String, Object>> answers = new ArrayList<>();
    private boolean used;

    /// What strangers asked to follow, as it came in.
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /// What was asked other than to look, in order.
    public synchronized List<String> changes() {
        return List.copyOf(changes);
    }

    /// At which pace discussions are followed, by number.
    public synchronized Map<Long, String> followed() {
        return Map.copyOf(followed);
    }

    /// A discussion is followed.
    public synchronized void follow(long number, String pace) {
        followed.put(number, pace);
    }

    /// Something was answered by mail and waits.
    public synchronized void answer(long number, String text) {
        answers.add(Map.of("number", number, "text", text, "at", "2026-11-24T12:00:00Z"));
    }

    /// As before anybody followed.
    public synchronized void reset() {
        asked.clear();
        changes.clear();
        followed.clear();
        answers.clear();
        used = false;
    }

    @Override
    synchronized Answered answer(Asked call) {
        if (!call.method().equals("GET")) {
            changes.add(call.method() + " " + call.path());
        }
        var parts = call.path().split("/", -1);
        return switch (parts[1]) {
            case "follow-requests" -> request(call, parts);
            case "followers" -> role(call, "visitor") ? follower(call, parts) : notYours();
            case "participants" -> role(call, "service") ? participant(call, parts) : notYours();
            default -> missing();
        };
    }

    private static boolean role(Asked call, String role) {
        return call.caller().roles().equals(List.of(role));
    }

    private Answered request(Asked call, String[] parts) {
        if (!role(call, "visitor")) {
            return notYours();
        }
        if (parts.length == 2) {
            if (!text(call, "email").contains("@")) {
                return Answered.problem(422, "invalid", "Fout", "/email", "Dit is geen adres.");
            }
            asked.add(written(call.body()));
            return done(202);
        }
        if (used || !parts[2].equals(TOKEN)) {
            return missing();
        }
        if (call.method().equals("GET")) {
            return Answered.ok(Map.of("number", 1, "title", "Discussie 1", "pace", "daily"));
        }
        used = true;
        followed.put(1L, "daily");
        return Answered.ok(
                Map.of("token", TOKEN, "number", 1, "title", "Discussie 1", "pace", "daily"));
    }

    private Answered follower(Asked call, String[] parts) {
        boolean known = parts[2].equals(TOKEN) && !followed.isEmpty();
        return switch (call.method()) {
            case "GET" ->
                    known
                            ? Answered.ok(Map.of("hint", "a…@e….org", "follows", items()))
                            : missing();
            case "PUT" ->
                    followed.replace(Long.parseLong(parts[4]), text(call, "pace")) == null
                            ? missing()
                            : done(204);
            default -> {
                if (parts.length == 3) {
                    followed.clear();
                } else if (parts[3].equals("daily")) {
                    followed.values().removeIf("daily"::equals);
                } else {
                    followed.remove(Long.parseLong(parts[4]));
                }
                yield done(204);
            }
        };
    }

    private Answered participant(Asked call, String[] parts) {
        if (!parts[2].equals(FakeParticipants.ANNA.toString())) {
            return missing();
        }
        return switch (call.method()) {
            case "GET" -> Answered.ok(Map.of("items", items(), "answers", answers));
            case "PUT" -> {
                asked.add(written(call.body()));
                followed.put(1L, text(call, "pace"));
                yield done(204);
            }
            default -> {
                if (parts.length == 4) {
                    followed.clear();
                } else {
                    followed.remove(Long.parseLong(parts[4]));
                }
                yield done(204);
            }
        };
    }

    private List<Map<String, Object>> items() {
        return followed.entrySet().stream()
                .map(follow ->
                        Map.<String, Object>of(
                                "number",
                                follow.getKey(),
                                "slug",
                                "discussie-" + follow.getKey(),
                                "title",
                                "Discussie " + follow.getKey(),
                                "pace",
                                follow.getValue(),
                                "since",
                                "2026-11-24T12:00:00Z"))
                .toList();
    }

    private static String text(Asked call, String field) {
        return Objects.requireNonNull(call.body().get(field)).getStringValue();
    }

    private static Answered done(int status) {
        return new Answered(status, 0, Map.of());
    }

    private static Answered notYours() {
        return Answered.problem(403, "not-yours", "Dit mag je niet doen.");
    }

    private static Answered missing() {
        return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
    }
}
