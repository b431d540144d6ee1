package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.DiscussionChange;
import org.jspecify.annotations.Nullable;

/// A content-service that keeps discussions, and tells what changes at once.
public final class FakeDiscussions extends FakeService {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final UUID DESK = new UUID(31, 1);

    private final Map<UUID, Map<String, Object>> discussions = new LinkedHashMap<>();
    private final Map<UUID, Map<String, Object>> contributions = new LinkedHashMap<>();
    private final List<String> erased = new ArrayList<>();
    private final Map<UUID, List<Map<String, Object>>> editions = new LinkedHashMap<>();
    private final FakeWaiting waiting = new FakeWaiting();
    private final Map<UUID, List<String>> reports = new LinkedHashMap<>();
    private final FakeContributors contributors = new FakeContributors();
    private final Set<UUID> broken = new HashSet<>();
    private boolean byParticipants;
    private volatile Consumer<Change> listener = _ -> {};

    /// Tells changes to somebody from now on.
    public void tell(Consumer<Change> to) {
        listener = to;
    }

    /// Somebody else changes the title of every discussion and the text of every contribution.
    public synchronized void changedByAnother(String words) {
        discussions
                .values()
                .forEach(one -> {
                    one.put("title", words);
                    one.merge("revision", 1L, (old, _) -> (Long) old + 1);
                });
        contributions.forEach((id, one) -> {
            write(id, one, words, "Bob");
            one.merge("revision", 1L, (old, _) -> (Long) old + 1);
        });
    }

    /// What waits for the desk.
    public FakeWaiting waiting() {
        return waiting;
    }

    /// Who writes.
    public FakeContributors contributors() {
        return contributors;
    }

    /// How much there is to do.
    public synchronized ModerationWorkJson work() {
        int waits = waiting.count();
        return new ModerationWorkJson(waits, reports.size(), waits == 0 ? null : NOON);
    }

    private static Map<String, Object> json(ModerationWorkJson work) {
        var json = new LinkedHashMap<String, Object>();
        json.put("waiting", work.waiting());
        json.put("reported", work.reported());
        var newestAt = work.newestAt();
        if (newestAt != null) {
            json.put("newestAt", newestAt.toString());
        }
        return json;
    }

    /// Whether what is written from now on is of a participant.
    public synchronized void byParticipants(boolean yes) {
        byParticipants = yes;
    }

    @Override
    synchronized Answered answer(Asked asked) {
        var parts = asked.path().split("/", -1);
        if (asked.caller().roles().equals(List.of("contributor"))
                && !asked.method().equals("GET")) {
            return Answered.problem(403, "not-yours", "Dit mag je niet doen.");
        }
        return switch (parts[1]) {
            case "discussions" -> discussion(parts, asked);
            case "contributions" -> contribution(parts, asked);
            case "waiting-contributions" ->
                    parts.length == 4 && parts[3].equals("placing")
                            ? place(UUID.fromString(parts[2]), asked.ifMatch())
                            : waiting.answer(parts, asked);
            case "contributors" -> contributors.answer(parts, asked);
            case "fediverse" -> contributors.erase(parts);
            case "reported-contributions" -> reported(parts);
            case "moderation-work" -> Answered.ok(json(work()));
            case "discussion-settings" -> waiting.settings(asked);
            default -> Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        };
    }

    /// Somebody says that something is wrong with a contribution.
    public synchronized void report(UUID contribution, String reason) {
        reports.computeIfAbsent(contribution, _ -> new ArrayList<>()).add(reason);
    }

    /// Nobody can read a contribution from now on.
    public synchronized void breakDown(UUID id) {
        broken.add(id);
    }

    /// The contribution that was written last.
    public synchronized UUID lastContribution() {
        return new ArrayList<>(contributions.keySet()).getLast();
    }

    /// The newest text of a contribution shows a picture.
    public synchronized void show(UUID contribution, String hash, String alternative) {
        var texts = Objects.requireNonNull(editions.get(contribution));
        var text = new LinkedHashMap<>(texts.removeFirst());
        text.put("pictures", List.of(picture(hash, alternative)));
        texts.addFirst(text);
        Objects.requireNonNull(contributions.get(contribution)).put("text", text);
    }

    /// A picture as the service tells of it.
    static Map<String, Object> picture(String hash, String alternative) {
        return Map.of(
                "hash",
                hash,
                "mediaType",
                "image/jpeg",
                "width",
                800,
                "height",
                600,
                "alternative",
                alternative);
    }

    /// The pictures that were erased.
    public synchronized List<String> erased() {
        return List.copyOf(erased);
    }

    /// Its writer takes a contribution back, so long ago that its texts are gone.
    public synchronized void takeBack(UUID id) {
        var known = Objects.requireNonNull(contributions.get(id));
        known.put("state", "HIDDEN");
        known.put("takenBack", true);
        known.merge("revision", 1L, (old, _) -> (Long) old + 1);
        @SuppressWarnings("unchecked") // As it was put there.
        var text =
                new LinkedHashMap<>(
                        (Map<String, Object>) Objects.requireNonNull(known.get("text")));
        text.remove("markdown");
        text.remove("bodyHtml");
        known.put("text", text);
        editions.put(id, new ArrayList<>(List.of(text)));
        told(id, known);
    }

    /// What was said of a contribution and nobody has looked at.
    public synchronized List<String> reports(UUID contribution) {
        return List.copyOf(reports.getOrDefault(contribution, List.of()));
    }

    private Answered reported(String[] parts) {
        if (parts.length == 4) {
            reports.remove(UUID.fromString(parts[2]));
            return new Answered(204, 0, Map.of());
        }
        return Answered.ok(
                Map.of(
                        "items",
                        reports.entrySet().stream()
                                .filter(entry -> isShown(entry.getKey()))
                                .map(entry -> reported(entry.getKey(), entry.getValue()))
                                .toList()));
    }

    private boolean isShown(UUID contribution) {
        var known = contributions.get(contribution);
        return known != null && !"HIDDEN".equals(known.get("state"));
    }

    private Map<String, Object> reported(UUID id, List<String> reasons) {
        var known = Objects.requireNonNull(contributions.get(id));
        var json = new LinkedHashMap<String, Object>();
        for (var field : List.of("number", "position", "revision", "discussion")) {
            json.put(field, Objects.requireNonNull(known.get(field)));
        }
        json.put("id", id);
        json.put("title", "Fair trade");
        json.put("contributor", FakeContributors.JAN);
        json.put("name", "Toos");
        json.put("told", isOfParticipant(known));
        json.put("bodyHtml", "<p>Koop bij mij!</p>");
        if (known.get("text") instanceof Map<?, ?> text
                && text.get("pictures") instanceof List<?> pictures) {
            json.put("pictures", pictures);
        }
        json.put(
                "reports",
                reasons.stream()
                        .map(reason -> Map.of("reason", reason, "reportedAt", NOON.toString()))
                        .toList());
        return json;
    }

    private Answered place(UUID id, long version) {
        if (version >= 0 && version != waiting.version()) {
            return Answered.problem(412, "stale-revision", "De tekst is veranderd.");
        }
        var waits = waiting.get(id);
        if (waits == null) {
            return Answered.problem(404, "no-such-thing", "Dit wacht niet meer.");
        }
        var discussion = Objects.requireNonNull(discussions.get(waits.discussion()));
        if ("CLOSED".equals(discussion.get("state"))) {
            return Answered.problem(409, "not-now", "Hier kan nu niemand schrijven.");
        }
        waiting.gone(id);
        return append(
                waits.discussion(),
                id,
                JsonNode.createObjectNode(
                        Map.of("markdown", JsonNode.createStringNode(waits.markdown()))));
    }

    private Answered discussion(String[] parts, Asked asked) {
        if (parts.length == 2) {
            return asked.method().equals("POST")
                    ? open(asked)
                    : Answered.ok(Map.of("items", new ArrayList<>(discussions.values())));
        }
        var id = UUID.fromString(parts[2]);
        var known = discussions.get(id);
        if (known == null) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        if (parts.length == 4 && !parts[3].equals("contributions")) {
            return moved(id, known, parts[3], asked);
        }
        if (parts.length == 4 && "CLOSED".equals(known.get("state"))) {
            return asked.method().equals("POST")
                    ? Answered.problem(409, "not-now", "Hier kan nu niemand schrijven.")
                    : Answered.ok(Map.of("items", in(id)));
        }
        if (parts.length == 4) {
            return asked.method().equals("POST")
                    ? append(id, UUID.fromString(asked.key()), asked.body())
                    : Answered.ok(Map.of("items", in(id)));
        }
        long revision = (Long) Objects.requireNonNull(known.get("revision"));
        if (asked.method().equals("PUT")) {
            if (asked.ifMatch() != revision) {
                return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
            }
            return record(id, revision + 1, known, asked.body());
        }
        return new Answered(200, revision, known);
    }

    private Answered moved(UUID id, Map<String, Object> known, String act, Asked asked) {
        if (act.equals("foreseen-move")) {
            return Answered.ok(Map.of("contributions", 2, "told", 1));
        }
        if (text(asked.body(), "reason").isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/reason", "Vul de reden in.");
        }
        if (act.equals("splits")) {
            return split(UUID.fromString(asked.key()), known, asked.body());
        }
        long revision = (Long) Objects.requireNonNull(known.get("revision"));
        if (asked.ifMatch() != revision) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
        }
        var into = text(asked.body(), "into");
        in(id).forEach(one -> one.put("discussion", into));
        known.put("state", "CLOSED");
        known.put("mergedInto", into);
        known.put("revision", revision + 1);
        return Answered.ok(Objects.requireNonNull(discussions.get(UUID.fromString(into))));
    }

    private Answered split(UUID key, Map<String, Object> known, JsonNode body) {
        if (text(body, "title").isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/title", "Vul een titel in.");
        }
        for (var chosen : Objects.requireNonNull(body.get("contributions")).values()) {
            var now = contributions.get(UUID.fromString(text(chosen, "id")));
            if (now == null
                    || !Objects.equals(now.get("discussion"), known.get("id"))
                    || (Long) Objects.requireNonNull(now.get("revision"))
                            != Objects.requireNonNull(chosen.get("revision")).getLongValue()) {
                return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
            }
        }
        var made = new LinkedHashMap<>(known);
        made.put("id", key.toString());
        made.put("number", discussions.size() + 1);
        made.put("title", text(body, "title"));
        made.put("revision", 1L);
        discussions.put(key, made);
        for (var chosen : Objects.requireNonNull(body.get("contributions")).values()) {
            Objects.requireNonNull(contributions.get(UUID.fromString(text(chosen, "id"))))
                    .put("discussion", key.toString());
        }
        return new Answered(201, 1, made);
    }

    private List<Map<String, Object>> in(UUID discussion) {
        return contributions.values().stream()
                .filter(one -> discussion.toString().equals(one.get("discussion")))
                .toList();
    }

    private Answered open(Asked asked) {
        var id = UUID.fromString(asked.key());
        if (discussions.containsKey(id)) {
            return Answered.problem(412, "stale-revision", "Er is al een.");
        }
        if (text(asked.body(), "markdown").isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/markdown", "Vul dit in.");
        }
        var known = new LinkedHashMap<String, Object>();
        known.put("id", id.toString());
        known.put("number", discussions.size() + 1);
        known.put("openedAt", NOON.toString());
        known.put("lastContributionAt", NOON.toString());
        known.put("changedAt", NOON.toString());
        known.put("contributions", 1);
        var answered = record(id, 1, known, asked.body());
        append(id, new UUID(32, contributions.size()), asked.body());
        return answered;
    }

    private Answered record(UUID id, long revision, Map<String, Object> known, JsonNode body) {
        var title = text(body, "title");
        if (title.isEmpty()) {
            return Answered.problem(422, "invalid", "Fout", "/title", "Vul dit in.");
        }
        known.put("revision", revision);
        known.put("title", title);
        known.put("slug", "slug");
        known.put("openTo", text(body, "openTo"));
        known.put("state", text(body, "state"));
        known.put("pinned", Objects.requireNonNull(body.get("pinned")).getBooleanValue());
        var under = body.get("under");
        known.remove("under");
        DiscussionChange.@Nullable Under above = null;
        if (under != null) {
            known.put("under", Map.of("kind", text(under, "kind"), "id", text(under, "id")));
            above =
                    new DiscussionChange.Under(
                            DiscussionChange.Kind.valueOf(text(under, "kind")), text(under, "id"));
        }
        discussions.put(id, known);
        listener.accept(
                new DiscussionChange.Recorded(
                        id,
                        revision,
                        ((Number) Objects.requireNonNull(known.get("number"))).longValue(),
                        "slug",
                        title,
                        above,
                        DiscussionChange.Openness.EVERYONE,
                        DiscussionChange.State.valueOf(text(body, "state")),
                        false,
                        DESK,
                        NOON,
                        NOON,
                        null));
        return new Answered(200, revision, known);
    }

    private Answered append(UUID discussion, UUID id, JsonNode body) {
        var markdown = text(body, "markdown");
        if (markdown.isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/markdown", "Vul dit in.");
        }
        var known = new LinkedHashMap<String, Object>();
        known.put("id", id.toString());
        known.put("number", contributions.size() + 1);
        known.put("revision", 1L);
        known.put("discussion", discussion.toString());
        known.put("position", in(discussion).size() + 1);
        if (!text(body, "inReplyTo").isEmpty()) {
            known.put("inReplyTo", text(body, "inReplyTo"));
        }
        known.put("state", "PUBLISHED");
        known.put("writtenAt", NOON.toString());
        known.put("writer", FakeContributors.writer(byParticipants));
        write(id, known, markdown, "Anna");
        contributions.put(id, known);
        return told(id, known);
    }

    private void write(UUID id, Map<String, Object> known, String markdown, String by) {
        var texts = editions.computeIfAbsent(id, _ -> new ArrayList<>());
        Map<String, Object> text =
                Map.of(
                        "edition",
                        texts.size() + 1,
                        "markdown",
                        markdown,
                        "bodyHtml",
                        "<p>" + markdown.replace("&", "&amp;").replace("<", "&lt;") + "</p>",
                        "savedAt",
                        NOON.toString(),
                        "savedBy",
                        Map.of("id", "1", "name", by));
        texts.addFirst(text);
        known.put("text", text);
    }

    private Answered contribution(String[] parts, Asked asked) {
        var id = UUID.fromString(parts[2]);
        var known = contributions.get(id);
        if (known == null) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        if (broken.contains(id)) {
            return Answered.problem(503, "unexpected", "Even niet.");
        }
        var rest = parts.length == 4 ? parts[3] : "";
        if (rest.equals("editions")) {
            return Answered.ok(
                    Map.of("items", List.copyOf(Objects.requireNonNull(editions.get(id)))));
        }
        long revision = (Long) Objects.requireNonNull(known.get("revision"));
        if (asked.method().equals("GET")) {
            return new Answered(200, revision, known);
        }
        if (asked.ifMatch() != revision) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
        }
        if (known.containsKey("takenBack")) {
            return Answered.problem(409, "not-now", "Wie dit schreef, heeft het ingetrokken.");
        }
        boolean told = asked.method().equals("PUT") && isOfParticipant(known);
        if (told && text(asked.body(), "reason").isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/reason", "Vul de reden in.");
        }
        if (told) {
            contributors.told(text(asked.body(), "reason"));
        }
        if (rest.equals("hiding")) {
            known.put("state", asked.method().equals("PUT") ? "HIDDEN" : "PUBLISHED");
        } else if (rest.equals("discussion")) {
            known.put("discussion", text(asked.body(), "into"));
        } else if (text(asked.body(), "markdown").isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/markdown", "Vul dit in.");
        } else {
            write(id, known, text(asked.body(), "markdown"), "Anna");
            var erase = asked.body().get("erase");
            if (erase != null) {
                erase.values().forEach(hash -> erased.add(hash.getStringValue()));
            }
        }
        known.put("revision", revision + 1);
        return told(id, known);
    }

    private static boolean isOfParticipant(Map<String, Object> contribution) {
        return FakeContributors.writer(true).equals(contribution.get("writer"));
    }

    private Answered told(UUID id, Map<String, Object> known) {
        long revision = (Long) Objects.requireNonNull(known.get("revision"));
        boolean hidden = "HIDDEN".equals(known.get("state"));
        @SuppressWarnings("unchecked") // As it was put there.
        var text = (Map<String, Object>) Objects.requireNonNull(known.get("text"));
        listener.accept(
                new ContributionChange.Recorded(
                        id,
                        revision,
                        ((Number) Objects.requireNonNull(known.get("number"))).longValue(),
                        UUID.fromString(String.valueOf(known.get("discussion"))),
                        (Integer) Objects.requireNonNull(known.get("position")),
                        null,
                        DESK,
                        hidden
                                ? ContributionChange.State.HIDDEN
                                : ContributionChange.State.PUBLISHED,
                        hidden ? "" : String.valueOf(text.get("bodyHtml")),
                        1,
                        NOON,
                        null,
                        NOON,
                        hidden ? hiddenBy(known) : null,
                        List.of(),
                        List.of()));
        return new Answered(200, revision, known);
    }

    private static ContributionChange.HiddenBy hiddenBy(Map<String, Object> contribution) {
        return contribution.containsKey("takenBack")
                ? ContributionChange.HiddenBy.WRITER
                : ContributionChange.HiddenBy.DESK;
    }

    private static String text(JsonNode node, String name) {
        @Nullable JsonNode value = node.get(name);
        return value == null || value.isNull() ? "" : value.getStringValue();
    }
}
