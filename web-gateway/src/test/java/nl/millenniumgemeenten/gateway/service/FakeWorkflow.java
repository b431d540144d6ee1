package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.FakeService.Answered;
import nl.millenniumgemeenten.gateway.service.FakeService.Asked;
import org.jspecify.annotations.Nullable;

/// The workflow of content-service, as far as the desk can see it.
public final class FakeWorkflow {
    static final Set<String> PARTS = Set.of("workflow", "review", "remarks", "schedule");

    private static final String AT = "2026-11-25T09:12:00Z";

    private final Map<UUID, Map<String, Object>> reviews = new LinkedHashMap<>();
    private final Map<UUID, List<Map<String, @Nullable Object>>> remarks = new LinkedHashMap<>();
    private final Map<String, Map<String, @Nullable Object>> schedules = new LinkedHashMap<>();
    private final Map<String, Item> planned = new LinkedHashMap<>();
    private final Map<UUID, Item> waiting = new LinkedHashMap<>();

    /// What the workflow knows of an item.
    record Item(
            String kind,
            UUID id,
            String title,
            long revision,
            String state,
            int draft,
            int live,
            Caller madeBy) {}

    /// The number of the edition that waits for review; 0 if none does.
    public int inReview(UUID id) {
        var review = reviews.get(id);
        return review != null && review.get("edition") instanceof Integer edition ? edition : 0;
    }

    /// What is planned, as it was asked.
    public Map<String, @Nullable Object> planned(UUID id, String what) {
        return schedules.getOrDefault(id + "/" + what, Map.of());
    }

    /// What is planned could not be carried out.
    public void fail(UUID id, String what, String reason) {
        var schedule = new LinkedHashMap<>(planned(id, what));
        schedule.put("state", "failed");
        schedule.put("failedAt", AT);
        schedule.put("reason", reason);
        schedules.put(id + "/" + what, schedule);
    }

    /// An editor has published or withdrawn it.
    void decided(UUID id) {
        reviews.remove(id);
    }

    List<Map<String, Object>> list(String path) {
        var items = new ArrayList<Map<String, Object>>();
        if (path.equals("/reviews")) {
            reviews.forEach((id, review) -> {
                var item = item(waiting.get(id));
                item.putAll(review);
                items.add(item);
            });
        }
        if (path.equals("/schedules")) {
            schedules.forEach((key, schedule) -> {
                var item = item(planned.get(key));
                item.put("what", key.substring(key.indexOf('/') + 1));
                item.put("schedule", schedule);
                items.add(item);
            });
        }
        return items;
    }

    Answered answer(Asked asked, Item item) {
        var parts = asked.path().split("/", -1);
        return switch (parts[3]) {
            case "workflow" -> Answered.ok(json(asked, item));
            case "review" -> review(asked, item, parts.length > 4);
            case "remarks" -> remark(asked, item, parts);
            default -> schedule(asked, item, parts[4]);
        };
    }

    private Answered review(Asked asked, Item item, boolean refusal) {
        if (refusal) {
            var text = text(asked.body(), "text");
            if (text.isEmpty()) {
                return Answered.problem(422, "invalid", "Fout", "/text", "Vul dit in.");
            }
            if (asked.ifMatch() != inReview(item.id())) {
                return Answered.problem(412, "stale-revision", "Er ligt een andere versie.");
            }
            add(item, text, asked.caller());
            reviews.remove(item.id());
        } else if (asked.method().equals("DELETE")) {
            if (reviews.containsKey(item.id()) && asked.ifMatch() != inReview(item.id())) {
                return Answered.problem(412, "stale-revision", "Er ligt een andere versie.");
            }
            if (reviews.remove(item.id()) == null) {
                return Answered.problem(409, "not-now", "Dit ligt niet meer ter beoordeling.");
            }
        } else {
            waiting.put(item.id(), item);
            reviews.put(
                    item.id(),
                    Map.of(
                            "edition", item.draft(),
                            "changed", false,
                            "requestedBy", person(asked.caller()),
                            "requestedAt", AT,
                            "note", text(asked.body(), "note")));
        }
        return Answered.ok(json(asked, item));
    }

    private Answered remark(Asked asked, Item item, String[] parts) {
        if (parts.length > 4) {
            remarks.getOrDefault(item.id(), List.of()).stream()
                    .filter(remark -> parts[4].equals(remark.get("id")))
                    .forEach(remark -> {
                        remark.put("resolvedBy", person(asked.caller()));
                        remark.put("resolvedAt", AT);
                    });
            return Answered.ok(json(asked, item));
        }
        var text = text(asked.body(), "text");
        if (text.isEmpty()) {
            return Answered.problem(422, "invalid", "Fout", "/text", "Vul dit in.");
        }
        add(item, text, asked.caller());
        return Answered.ok(json(asked, item));
    }

    private Answered schedule(Asked asked, Item item, String what) {
        var key = item.id() + "/" + what;
        if (asked.method().equals("DELETE")) {
            if (!asked.tag().equals(planned(item.id(), what).get("id"))) {
                return Answered.problem(412, "stale-revision", "Er is iets anders gepland.");
            }
            schedules.remove(key);
            return Answered.ok(json(asked, item));
        }
        if (asked.ifMatch() != item.revision()) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is nu anders.");
        }
        var date = text(asked.body(), "date");
        if (date.compareTo("2026-11-25") < 0) {
            return Answered.problem(422, "invalid", "Fout", "/time", "Dit moment is voorbij.");
        }
        if (text(asked.body(), "time").equals("02:30")
                && text(asked.body(), "occurrence").isEmpty()) {
            return Answered.problem(
                    422, "invalid", "Fout", "/occurrence", "02.30 uur is er dan twee keer.");
        }
        var schedule = new LinkedHashMap<String, @Nullable Object>();
        schedule.put("id", UUID.randomUUID().toString());
        schedule.put("at", date + "T" + text(asked.body(), "time") + ":00Z");
        schedule.put("edition", what.equals("publication") ? item.draft() : null);
        schedule.put("by", person(asked.caller()));
        schedule.put("plannedAt", AT);
        schedule.put("state", "planned");
        schedule.put("failedAt", null);
        schedule.put("reason", "");
        schedules.put(key, schedule);
        planned.put(key, item);
        return Answered.ok(json(asked, item));
    }

    private void add(Item item, String text, Caller by) {
        var remark = new LinkedHashMap<String, @Nullable Object>();
        remark.put("id", UUID.randomUUID().toString());
        remark.put("by", person(by));
        remark.put("at", AT);
        remark.put("text", text);
        remark.put("resolvedBy", null);
        remark.put("resolvedAt", null);
        remarks.computeIfAbsent(item.id(), _ -> new ArrayList<>()).add(remark);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // JSON has nulls where our maps do not.
    private Map<String, Object> json(Asked asked, Item item) {
        var schedule = new LinkedHashMap<String, @Nullable Object>();
        schedule.put("publication", schedules.get(item.id() + "/publication"));
        schedule.put("withdrawal", schedules.get(item.id() + "/withdrawal"));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("revision", item.revision());
        json.put("draftEdition", item.draft());
        json.put("liveEdition", item.live());
        json.put("state", item.state());
        json.put("madeBy", person(item.madeBy()));
        json.put("mine", item.madeBy().subject().equals(asked.caller().subject()));
        json.put("review", reviews.get(item.id()));
        json.put("schedule", schedule);
        json.put("remarks", remarks.getOrDefault(item.id(), List.of()));
        json.put("history", List.of());
        return (Map<String, Object>) (Map<String, ?>) json;
    }

    private static Map<String, Object> item(@Nullable Item item) {
        var json = new LinkedHashMap<String, Object>();
        if (item != null) {
            json.put("kind", item.kind());
            json.put("item", item.id().toString());
            json.put("title", item.title());
        }
        return json;
    }

    private static Map<String, Object> person(Caller caller) {
        return Map.of("id", caller.subject(), "name", caller.name());
    }

    private static String text(JsonNode body, String name) {
        var value = body.get(name);
        return value == null ? "" : value.getStringValue().strip();
    }
}
