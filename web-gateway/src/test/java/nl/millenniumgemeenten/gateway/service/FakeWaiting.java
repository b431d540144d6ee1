package nl.millenniumgemeenten.gateway.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.FakeService.Answered;
import nl.millenniumgemeenten.gateway.service.FakeService.Asked;
import org.jspecify.annotations.Nullable;

/// The contributions that wait at [FakeDiscussions], oldest first, and which of them do.
public final class FakeWaiting {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Map<UUID, Waits> waiting = new LinkedHashMap<>();
    private final Map<UUID, String> refused = new LinkedHashMap<>();
    private int added;
    private boolean firstWaits = true;
    private final Map<UUID, String> refusedAs = new LinkedHashMap<>();
    private final Map<UUID, Double> suspicions = new LinkedHashMap<>();
    private final Set<UUID> elsewhere = new HashSet<>();
    private final Map<UUID, List<Map<String, Object>>> pictures = new LinkedHashMap<>();
    private long version = 1;
    private boolean laterWait;
    private @Nullable Integer mostLinks = 0;
    private boolean spamWaits = true;
    private long revision = 1;

    /// One that waits.
    record Waits(
            UUID id,
            UUID discussion,
            String title,
            String name,
            String municipality,
            boolean first,
            String markdown,
            int answers) {

        private Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("id", id.toString());
            json.put(
                    "discussion", Map.of("id", discussion.toString(), "number", 1, "title", title));
            if (answers > 0) {
                json.put("answers", Map.of("number", 100 + answers, "position", answers));
            }
            json.put("contributor", FakeContributors.JAN.toString());
            json.put("name", name);
            if (!municipality.isEmpty()) {
                json.put("municipality", municipality);
            }
            json.put("first", first);
            json.put("markdown", markdown);
            json.put("bodyHtml", "<p>" + markdown.replace("<", "&lt;") + "</p>");
            json.put("writtenAt", NOON.toString());
            return json;
        }
    }

    /// Somebody writes, for the first time, from a municipality, in reply to contribution 1.
    public synchronized UUID first(UUID discussion, String title, String name, String markdown) {
        return add(discussion, title, name, "GM0193", true, markdown, 1);
    }

    /// Somebody writes again.
    public synchronized UUID again(UUID discussion, String title, String name, String markdown) {
        return add(discussion, title, name, "", false, markdown, 0);
    }

    private UUID add(
            UUID discussion,
            String title,
            String name,
            String municipality,
            boolean first,
            String markdown,
            int answers) {
        var id = new UUID(33, ++added);
        waiting.put(
                id, new Waits(id, discussion, title, name, municipality, first, markdown, answers));
        return id;
    }

    /// Somebody else places or refuses one, or all.
    public synchronized void gone(UUID... ids) {
        waiting.keySet().removeAll(List.of(ids));
    }

    synchronized int count() {
        return waiting.size();
    }

    /// Nothing waits.
    public synchronized void clear() {
        waiting.clear();
    }

    /// One shows a picture, or one more.
    public synchronized void show(UUID id, String hash, String alternative) {
        pictures.computeIfAbsent(id, _ -> new ArrayList<>())
                .add(FakeDiscussions.picture(hash, alternative));
    }

    /// One was written in the fediverse, and is another text of what is on the site.
    public synchronized void fromElsewhere(UUID id) {
        elsewhere.add(id);
    }

    /// Who wrote elsewhere changes every text.
    public synchronized void change() {
        version++;
    }

    synchronized long version() {
        return version;
    }

    /// One is likely advertising.
    public synchronized void suspect(UUID id, double likelihood) {
        suspicions.put(id, likelihood);
    }

    /// What one was refused as; empty if it was not.
    public synchronized String refusedAs(UUID id) {
        return refusedAs.getOrDefault(id, "");
    }

    /// How many links a first contribution may have; -1 where they do not matter.
    public synchronized int mostLinks() {
        return mostLinks == null ? -1 : mostLinks;
    }

    /// Whether what reads like advertising waits.
    public synchronized boolean spamWaits() {
        return spamWaits;
    }

    /// Why one was refused; empty if it was not.
    public synchronized String reason(UUID id) {
        return refused.getOrDefault(id, "");
    }

    /// Somebody else sets whether the first contribution of somebody waits.
    public synchronized void set(boolean first, boolean later) {
        firstWaits = first;
        laterWait = later;
        mostLinks = 0;
        spamWaits = true;
        revision++;
    }

    /// Whether later contributions wait.
    public synchronized boolean laterWait() {
        return laterWait;
    }

    /// Whether the first contribution of somebody waits.
    public synchronized boolean firstWaits() {
        return firstWaits;
    }

    synchronized @Nullable Waits get(UUID id) {
        return waiting.get(id);
    }

    synchronized Answered answer(String[] parts, Asked asked) {
        if (parts.length == 2) {
            return list(asked.query());
        }
        var id = UUID.fromString(parts[2]);
        if (!waiting.containsKey(id)) {
            return Answered.problem(404, "no-such-thing", "Dit wacht niet meer.");
        }
        var reason = Objects.requireNonNull(asked.body().get("reason")).getStringValue();
        if (reason.isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/reason", "Vul dit in.");
        }
        refused.put(id, reason);
        refusedAs.put(id, Objects.requireNonNull(asked.body().get("as")).getStringValue());
        waiting.remove(id);
        return Answered.ok(Map.of());
    }

    private Answered list(String query) {
        var asked = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            asked.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        int limit = Integer.parseInt(asked.getOrDefault("limit", "50"));
        long after = Long.parseLong(asked.getOrDefault("after", "0"));
        var found =
                waiting.values().stream()
                        .filter(one -> one.id().getLeastSignificantBits() > after)
                        .toList();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("items", found.stream().limit(limit).map(this::json).toList());
        if (found.size() > limit) {
            answer.put("next", Long.toString(found.get(limit - 1).id().getLeastSignificantBits()));
        }
        return Answered.ok(answer);
    }

    private Map<String, Object> json(Waits waits) {
        var json = waits.json();
        var suspicion = suspicions.get(waits.id());
        if (suspicion != null) {
            json.put("suspicion", suspicion);
            json.put("cause", "SPAM");
        }
        json.put("pictures", pictures.getOrDefault(waits.id(), List.of()));
        if (elsewhere.contains(waits.id())) {
            json.put("cause", "ELSEWHERE");
            json.put("handle", "@jan@elders.example");
            json.put("profile", "https://elders.example/@jan");
            json.put("original", "https://elders.example/@jan/1");
            json.put("changes", true);
            json.put("version", version);
        }
        return json;
    }

    synchronized Answered settings(Asked asked) {
        if (asked.method().equals("PUT")) {
            if (asked.caller().roles().equals(List.of("moderator"))) {
                return Answered.problem(403, "not-yours", "Dit mag je niet doen.");
            }
            if (asked.ifMatch() != revision) {
                return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
            }
            firstWaits = Objects.requireNonNull(asked.body().get("firstWaits")).getBooleanValue();
            laterWait = Objects.requireNonNull(asked.body().get("laterWait")).getBooleanValue();
            spamWaits = Objects.requireNonNull(asked.body().get("spamWaits")).getBooleanValue();
            var links = asked.body().get("mostLinks");
            if (links != null && !links.isNumber()) {
                return Answered.problem(
                        422, "invalid", "Fout", "/mostLinks", "Vul een getal van 0 tot 20 in.");
            }
            mostLinks = links == null ? null : links.getIntValue();
            revision++;
        }
        var settings = new LinkedHashMap<String, Object>();
        settings.put("firstWaits", firstWaits);
        settings.put("laterWait", laterWait);
        settings.put("spamWaits", spamWaits);
        if (mostLinks != null) {
            settings.put("mostLinks", mostLinks);
        }
        return new Answered(200, revision, settings);
    }
}
