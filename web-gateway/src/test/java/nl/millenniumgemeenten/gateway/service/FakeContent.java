package nl.millenniumgemeenten.gateway.service;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers as content-service does: drafts, revisions, publication and versions, with its JSON.
public final class FakeContent extends FakeService {
    private static final String SAVED_AT = "2026-11-25T09:12:00Z";

    private final Map<String, Map<String, Object>> media = new LinkedHashMap<>();
    private final Map<UUID, Piece> pieces = new LinkedHashMap<>();
    private final AtomicLong numbers = new AtomicLong(143);
    private final Map<String, Map<String, Object>> copies = new LinkedHashMap<>();
    private int copiesKept;
    private final Map<String, Map<String, Object>> links = new LinkedHashMap<>();
    private final List<Map<String, Object>> present = new ArrayList<>();
    private final FakeWays ways = new FakeWays();
    private BiConsumer<UUID, Long> published = (_, _) -> {};
    private final Map<UUID, Map<String, Object>> shown = new LinkedHashMap<>();
    private Map<String, Object> campaign =
            Map.of(
                    "name", "Millenniumgemeenten",
                    "tagline", "Samen",
                    "participantsLabel", "millenniumgemeenten",
                    "introductionHtml", "<p>Welkom</p>",
                    "organiser", "VNG International",
                    "contactEmail", "info@example.nl",
                    "socialAccounts", List.of());
    private long campaignRevision = 1;
    private final FakeWorkflow workflow = new FakeWorkflow();

    /// Tells of what goes live or is withdrawn, with its revision.
    public void onPublication(BiConsumer<UUID, Long> listener) {
        this.published = listener;
    }

    /// A piece of content has this picture in it; its publication tells this revision of that.
    public synchronized void hasPicture(UUID piece, UUID medium, long revision) {
        shown.put(piece, Map.of("id", medium.toString(), "revision", revision));
    }

    /// A page that was saved before, by somebody else.
    public synchronized UUID page(String slug, String title) {
        return add(
                "/pages",
                Map.of(
                        "slug",
                        slug,
                        "title",
                        title,
                        "navigationTitle",
                        title,
                        "summary",
                        "Samenvatting",
                        "bodyHtml",
                        "<p>Tekst van " + title + "</p>",
                        "position",
                        10,
                        "inNavigation",
                        true));
    }

    /// Says that a page stands under pages with these titles.
    public synchronized void place(UUID page, List<String> above) {
        Objects.requireNonNull(pieces.get(page)).above = above;
    }

    /// Somebody else saves a page.
    public synchronized void savedByAnother(UUID page, String title) {
        var piece = Objects.requireNonNull(pieces.get(page));
        var draft = new LinkedHashMap<>(piece.drafts.getLast());
        draft.put("title", title);
        piece.save(draft, new Caller("2", "Bob", List.of("editor")));
    }

    /// Somebody else saves a page with these fields.
    public synchronized void savedByAnother(UUID page, Map<String, Object> changed) {
        var piece = Objects.requireNonNull(pieces.get(page));
        var draft = new LinkedHashMap<>(piece.drafts.getLast());
        draft.putAll(changed);
        piece.save(draft, new Caller("2", "Bob", List.of("editor")));
    }

    /// Somebody else puts a page in another place, which makes no version of it.
    public synchronized void put(UUID page, int position) {
        var piece = Objects.requireNonNull(pieces.get(page));
        var draft = new LinkedHashMap<>(piece.drafts.removeLast());
        draft.put("position", position);
        piece.drafts.add(draft);
        piece.revision++;
    }

    /// An announcement goes along with its page to another path, which makes no version of it.
    public synchronized void movedAlong(UUID alert, String path) {
        var piece = Objects.requireNonNull(pieces.get(alert));
        piece.drafts.replaceAll(draft -> {
            var moved = new LinkedHashMap<>(draft);
            moved.put("path", path);
            return moved;
        });
        piece.revision++;
    }

    /// Somebody has everything open from now on.
    public synchronized void open(String name, String since) {
        present.clear();
        present.add(Map.of("editor", Map.of("id", "2", "name", name), "since", since));
    }

    /// Nobody typed anything, and nobody has anything open.
    public synchronized void quiet() {
        copies.clear();
        present.clear();
    }

    /// What anybody typed and did not save.
    public synchronized List<Map<String, Object>> copies() {
        return List.copyOf(copies.values());
    }

    /// Nothing is kept any more.
    public synchronized void forgetCopies() {
        copies.clear();
    }

    /// How many versions of a piece of content there are.
    public synchronized int editions(UUID id) {
        return Objects.requireNonNull(pieces.get(id)).drafts.size();
    }

    /// The draft of a piece of content.
    public synchronized Map<String, Object> draft(UUID id) {
        return Map.copyOf(Objects.requireNonNull(pieces.get(id)).drafts.getLast());
    }

    /// The state of a piece of content.
    public synchronized String state(UUID id) {
        return Objects.requireNonNull(pieces.get(id)).state;
    }

    /// Everything there is.
    public synchronized List<UUID> all() {
        return List.copyOf(pieces.keySet());
    }

    /// The workflow of everything.
    public FakeWorkflow workflow() {
        return workflow;
    }

    /// Puts a picture of 1500 by 1000 pixels in the library, which visitors do not know; the drafts
    /// of all links use its file.
    public synchronized void picture(UUID id, String hash) {
        media.put(
                id.toString(),
                Map.ofEntries(
                        Map.entry("id", id.toString()),
                        Map.entry("revision", 1),
                        Map.entry("state", "stored"),
                        Map.entry("kind", "picture"),
                        Map.entry("hash", hash),
                        Map.entry("mediaType", "image/jpeg"),
                        Map.entry("fileName", "markt.jpg"),
                        Map.entry("title", "Markt"),
                        Map.entry("width", 1500),
                        Map.entry("height", 1000),
                        Map.entry("bytes", 1000),
                        Map.entry("madeBy", Map.of("id", "1", "name", "Toos Test")),
                        Map.entry("madeAt", SAVED_AT),
                        Map.entry("storedAt", SAVED_AT),
                        Map.entry("toldRevision", 0)));
        links.values().forEach(link -> link.put("files", List.of(hash)));
    }

    /// What the campaign is called.
    public synchronized String campaignName() {
        return String.valueOf(campaign.get("name"));
    }

    @Override
    synchronized Answered answer(Asked asked) {
        var parts = asked.path().split("/", -1);
        var collection = "/" + parts[1];
        if (collection.equals("/reviews") || collection.equals("/schedules")) {
            return Answered.ok(items(workflow.list(asked.path())));
        }
        if (collection.equals("/campaign")) {
            return campaign(asked);
        }
        if (collection.equals("/redirects") || collection.equals("/menus")) {
            return ways.answer(asked);
        }
        if (collection.equals("/search")) {
            return search(asked);
        }
        switch (parts[1]) {
            case "working-copies" -> {
                return parts.length == 2 ? copies(asked) : copy(asked);
            }
            case "presence" -> {
                return Answered.ok(items(present));
            }
            case "body-previews" -> {
                return bodyPreview(asked);
            }
            case "media" -> {
                var medium = parts.length > 2 ? media.get(parts[2]) : null;
                return medium == null
                        ? Answered.problem(404, "no-such-thing", "Dit bestaat niet.")
                        : Answered.ok(medium);
            }
            case "media-files" -> {
                return Answered.ok("bytes");
            }
            case "preview-links" -> {
                return sharedPreview(parts[2], asked);
            }
            default -> {
                // A kind of content.
            }
        }
        if (parts.length == 2) {
            return asked.method().equals("POST")
                    ? create(collection, asked)
                    : list(collection, asked.query());
        }
        var piece = pieces.get(UUID.fromString(parts[2]));
        if (piece == null) {
            return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
        }
        if (parts.length > 3 && parts[3].equals("preview-links")) {
            return previewLinks(piece, parts, asked);
        }
        if (parts.length > 3 && parts[3].equals("restorations")) {
            return restorations(piece, asked);
        }
        if (parts.length > 3 && parts[3].equals("outlines")) {
            return Answered.ok(
                    items(
                            piece.outlines(
                                    Integer.parseInt(parameter(asked.query(), "after")),
                                    Integer.parseInt(parameter(asked.query(), "limit")))));
        }
        if (parts.length > 3 && parts[3].equals("editions")) {
            return parts.length > 4
                    ? Answered.ok(piece.edition(Integer.parseInt(parts[4])))
                    : Answered.ok(items(piece.editions()));
        }
        if (parts.length > 3 && FakeWorkflow.PARTS.contains(parts[3])) {
            return workflow.answer(
                    asked,
                    new FakeWorkflow.Item(
                            parts[1],
                            piece.id,
                            String.valueOf(piece.drafts.getLast().get("title")),
                            piece.revision,
                            piece.state,
                            piece.drafts.size(),
                            piece.liveEdition,
                            piece.madeBy));
        }
        if (asked.method().equals("GET")) {
            return piece.answer(200);
        }
        if (asked.ifMatch() != piece.revision) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is nu anders.");
        }
        if (parts.length > 3 && parts[3].equals("place")) {
            return place(piece, asked);
        }
        return parts.length > 3 ? publication(piece, asked) : save(piece, asked);
    }

    /// Where a path is sent, empty if nowhere.
    public synchronized String target(String from) {
        return ways.target(from);
    }

    /// Somebody else changes every redirect.
    public synchronized void touchRedirects() {
        ways.touch();
    }

    /// What stands in a menu.
    public synchronized List<String> links(String menu) {
        return ways.links(menu);
    }

    /// Where a page was put last: its parent and the page before it.
    public synchronized Map<String, Object> place(UUID page) {
        return Map.copyOf(Objects.requireNonNull(pieces.get(page)).place);
    }

    private static Answered place(Piece piece, Asked asked) {
        var place = fields(asked.body());
        if (piece.id.toString().equals(place.get("parent"))) {
            return Answered.problem(
                    422,
                    "invalid",
                    "Er klopt iets niet.",
                    "/parent",
                    "Een pagina kan niet onder zichzelf staan.");
        }
        piece.place = place;
        piece.revision++;
        return piece.answer(200);
    }

    /// Everything whose title holds the words as they are.
    private Answered search(Asked asked) {
        var words = parameter(asked.query(), "q");
        boolean mine = asked.query().contains("mine=true");
        return Answered.ok(
                items(
                        pieces.values().stream()
                                .filter(piece -> piece.title().contains(words))
                                .filter(piece ->
                                        !mine
                                                || piece.savers
                                                        .getLast()
                                                        .subject()
                                                        .equals(asked.caller().subject()))
                                .map(Piece::found)
                                .toList()));
    }

    private static String parameter(String query, String name) {
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private Answered copies(Asked asked) {
        return Answered.ok(
                items(
                        copies.entrySet().stream()
                                .filter(copy -> copy.getKey().startsWith(asked.caller().subject()))
                                .map(Map.Entry::getValue)
                                .toList()));
    }

    private Answered copy(Asked asked) {
        var path = asked.path().split("/", -1);
        var item = asked.caller().subject() + "/working-copies/" + path[2] + "/" + path[3] + "#";
        return switch (asked.method()) {
            case "PUT" -> {
                var key =
                        item + Objects.requireNonNull(asked.body().get("window")).getStringValue();
                var copy = new LinkedHashMap<>(fields(asked.body()));
                copy.put("kind", path[2]);
                copy.put("id", path[3]);
                copy.put("title", title(asked.body()));
                copy.put("keptAt", Instant.parse(SAVED_AT).plusMillis(++copiesKept).toString());
                var goesOnWith = copy.get("goesOnWith");
                copies.entrySet()
                        .removeIf(kept ->
                                kept.getKey().startsWith(item)
                                        && Objects.equals(
                                                kept.getValue().get("keptAt"), goesOnWith));
                copies.remove(key);
                copies.put(key, copy);
                yield Answered.ok(copy);
            }
            case "DELETE" -> {
                copies.entrySet()
                        .removeIf(kept ->
                                kept.getKey().startsWith(item)
                                        && asked.query()
                                                .equals(
                                                        "window="
                                                                + kept.getValue().get("window")
                                                                + "&keptUpTo="
                                                                + kept.getValue().get("keptAt")));
                yield Answered.ok(Map.of());
            }
            default -> {
                var kept =
                        copies.entrySet().stream()
                                .filter(copy -> copy.getKey().startsWith(item))
                                .map(Map.Entry::getValue)
                                .toList()
                                .reversed();
                yield path.length > 4
                        ? Answered.ok(items(kept))
                        : kept.isEmpty()
                                ? Answered.problem(
                                        404, "no-such-thing", "Hiervan is niets bewaard.")
                                : Answered.ok(kept.getFirst());
            }
        };
    }

    private static String title(JsonNode body) {
        var titles = Objects.requireNonNull(body.get("fields")).get("title");
        return titles == null ? "" : Objects.requireNonNull(titles.get(0)).getStringValue();
    }

    private static Answered bodyPreview(Asked asked) {
        var html = Objects.requireNonNull(asked.body().get("bodyHtml")).getStringValue();
        // As the service does, what is empty is left out.
        return Answered.ok(
                html.isEmpty()
                        ? Map.of()
                        : Map.of("bodyHtml", html.replaceAll("<script.*?</script>", "")));
    }

    private Answered previewLinks(Piece piece, String[] parts, Asked asked) {
        return switch (asked.method()) {
            case "POST" -> {
                var token = "T".repeat(42) + links.size();
                var link = new LinkedHashMap<String, Object>();
                link.put("id", UUID.randomUUID().toString());
                link.put("kind", parts[1]);
                link.put("item", piece.id.toString());
                link.put("madeBy", Map.of("id", "1", "name", asked.caller().name()));
                link.put("madeAt", SAVED_AT);
                link.put("expiresAt", fields(asked.body()).get("expiresAt"));
                links.put(token, link);
                var told = new LinkedHashMap<>(link);
                told.put("token", token);
                yield new Answered(201, 0, told);
            }
            case "DELETE" -> {
                links.values().removeIf(link -> parts[4].equals(link.get("id")));
                yield Answered.ok(Map.of());
            }
            default -> Answered.ok(items(List.copyOf(links.values())));
        };
    }

    private Answered sharedPreview(String token, Asked asked) {
        if (!asked.caller().roles().contains("service")) {
            return Answered.problem(403, "not-yours", "Dit is voor de website.");
        }
        var link = links.get(token);
        if (link == null) {
            return token.startsWith("T")
                    ? Answered.problem(410, "gone", "Deze link werkt niet meer.")
                    : Answered.problem(404, "no-such-thing", "Deze link bestaat niet.");
        }
        return Answered.ok(link);
    }

    private Answered restorations(Piece piece, Asked asked) {
        if (asked.method().equals("GET")) {
            return Answered.ok(items(piece.restorations));
        }
        if (asked.ifMatch() != piece.revision) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is nu anders.");
        }
        int edition = Objects.requireNonNull(asked.body().get("edition")).getIntValue();
        piece.save(piece.drafts.get(edition - 1), asked.caller());
        Map<String, Object> restoration =
                Map.of("edition", piece.drafts.size(), "restored", edition);
        piece.restorations.add(restoration);
        return new Answered(201, 0, restoration);
    }

    private Answered campaign(Asked asked) {
        if (asked.method().equals("PUT")) {
            if (asked.ifMatch() != campaignRevision) {
                return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
            }
            var settings = fields(asked.body());
            if (String.valueOf(settings.get("name")).isEmpty()) {
                return Answered.problem(422, "invalid", "Fout", "/name", "Vul dit in.");
            }
            campaign = settings;
            campaignRevision++;
        }
        var json = new LinkedHashMap<String, Object>(campaign);
        json.put("revision", campaignRevision);
        return new Answered(200, campaignRevision, json);
    }

    private Answered create(String collection, Asked asked) {
        var faults = faults(asked.body());
        if (faults.length > 0) {
            return Answered.problem(422, "invalid", "Er klopt iets niet.", faults);
        }
        var before = asked.key().isEmpty() ? null : pieces.get(UUID.fromString(asked.key()));
        if (before != null) {
            return before.drafts.getLast().equals(fields(asked.body()))
                    ? before.answer(200)
                    : Answered.problem(412, "stale-revision", "Dit is al iets anders.");
        }
        var id =
                asked.key().isEmpty()
                        ? add(collection, fields(asked.body()))
                        : add(UUID.fromString(asked.key()), collection, fields(asked.body()));
        var piece = Objects.requireNonNull(pieces.get(id));
        piece.savers.removeLast();
        piece.savers.add(asked.caller());
        piece.madeBy = asked.caller();
        return piece.answer(201);
    }

    private Answered save(Piece piece, Asked asked) {
        var faults = faults(asked.body());
        if (faults.length > 0) {
            return Answered.problem(422, "invalid", "Er klopt iets niet.", faults);
        }
        piece.save(fields(asked.body()), asked.caller());
        return piece.answer(200);
    }

    private Answered publication(Piece piece, Asked asked) {
        if (asked.caller().roles().stream()
                .noneMatch(List.of("editor", "administrator")::contains)) {
            return Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
        }
        if ("gesloten".equals(piece.drafts.getLast().get("slug"))) {
            return Answered.problem(
                    409, "not-now", "De bovenliggende pagina staat niet op de site.");
        }
        piece.state = asked.method().equals("PUT") ? "live" : "withdrawn";
        piece.liveEdition = asked.method().equals("PUT") ? piece.drafts.size() : 0;
        piece.revision++;
        workflow.decided(piece.id);
        published.accept(piece.id, piece.revision);
        return piece.published(shown.get(piece.id));
    }

    private Answered list(String collection, String query) {
        return Answered.ok(
                items(
                        pieces.values().stream()
                                .filter(piece ->
                                        !query.contains("state=in-review")
                                                || workflow.inReview(piece.id) > 0)
                                .filter(piece ->
                                        piece.title()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(
                                                        parameter(query, "q")
                                                                .toLowerCase(Locale.ROOT)))
                                .filter(piece -> piece.collection.equals(collection))
                                .map(Piece::item)
                                .toList()));
    }

    private static Map<String, Object> items(List<Map<String, Object>> items) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", items);
        json.put("next", null);
        return withNulls(json);
    }

    private UUID add(String collection, Map<String, Object> draft) {
        return add(UUID.randomUUID(), collection, draft);
    }

    private UUID add(UUID id, String collection, Map<String, Object> draft) {
        var piece = new Piece(id, collection, numbers.getAndIncrement());
        piece.drafts.add(draft);
        pieces.put(piece.id, piece);
        return piece.id;
    }

    private static String[] faults(JsonNode body) {
        var faults = new ArrayList<String>();
        var slug = body.get("slug");
        boolean hasAddress = body.get("severity") == null;
        if (hasAddress
                && (slug == null || !slug.getStringValue().matches("[a-z0-9]+(-[a-z0-9]+)*"))) {
            faults.addAll(List.of("/slug", "Gebruik kleine letters, cijfers en streepjes."));
        }
        var title = body.get("title");
        if (title == null || title.getStringValue().isEmpty()) {
            faults.addAll(List.of("/title", "Vul dit in."));
        }
        var position = body.get("position");
        if (position != null && !position.isNumber()) {
            faults.addAll(List.of("/position", "Dit moet een heel getal zijn."));
        }
        var days = body.get("days");
        if (days != null && days.size() == 0) {
            faults.addAll(List.of("/days", "Noem minstens één dag."));
        }
        var municipalities = body.get("municipalities");
        if (municipalities != null) {
            int index = 0;
            for (var code : municipalities.values()) {
                if (!code.getStringValue().matches("GM[0-9]{4}")) {
                    faults.addAll(List.of("/municipalities/" + index, "Gebruik een gemeentecode."));
                }
                index++;
            }
        }
        return faults.toArray(String[]::new);
    }

    private static Map<String, Object> fields(JsonNode body) {
        var fields = new LinkedHashMap<String, Object>();
        for (var entry : body.entries()) {
            var value = entry.getValue();
            boolean top = entry.getKey().equals("parent") && "".equals(value.getValue());
            if (!top) {
                fields.put(entry.getKey(), plain(value));
            }
        }
        return fields;
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            var values = new ArrayList<Object>();
            value.values().forEach(element -> values.add(plain(element)));
            return values;
        }
        return value.isObject() ? fields(value) : Objects.requireNonNull(value.getValue());
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // JSON has nulls where our maps do not.
    private static Map<String, Object> withNulls(Map<String, @Nullable Object> json) {
        return (Map<String, Object>) (Map<String, ?>) json;
    }

    private static final class Piece {
        private final UUID id;
        private final String collection;
        private final long number;
        private final List<Map<String, Object>> drafts = new ArrayList<>();
        private Caller madeBy = new Caller("1", "Anna", List.of("editor"));
        private Map<String, Object> place = Map.of();
        private final List<Map<String, Object>> restorations = new ArrayList<>();
        private final List<Caller> savers =
                new ArrayList<>(List.of(new Caller("1", "Anna", List.of("editor"))));
        private long revision = 1;
        private String state = "unpublished";
        private int liveEdition;
        private List<String> above = List.of();

        Piece(UUID id, String collection, long number) {
            this.id = id;
            this.collection = collection;
            this.number = number;
        }

        String title() {
            return String.valueOf(drafts.getLast().get("title"));
        }

        Map<String, Object> found() {
            return Map.of(
                    "kind", collection.substring(1),
                    "id", id.toString(),
                    "title", title(),
                    "state", state,
                    "hasDraft", liveEdition != drafts.size(),
                    "savedAt", SAVED_AT,
                    "savedBy", by(savers.size()));
        }

        void save(Map<String, Object> draft, Caller by) {
            drafts.add(draft);
            savers.add(by);
            revision++;
        }

        Answered answer(int status) {
            return new Answered(status, revision, json());
        }

        private Map<String, Object> json() {
            var json = new LinkedHashMap<>(item());
            json.put("formerPaths", List.of());
            json.put("draft", edition(drafts.size()));
            if (liveEdition > 0) {
                json.put("live", edition(liveEdition));
            }
            return json;
        }

        /// As the service leaves out what is empty.
        Answered published(@Nullable Map<String, Object> medium) {
            if (medium == null) {
                return answer(200);
            }
            var json = json();
            json.put("media", List.of(medium));
            return new Answered(200, revision, json);
        }

        Map<String, Object> item() {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("id", id.toString());
            json.put("revision", revision);
            json.put("state", state);
            json.put("parent", drafts.getLast().get("parent"));
            json.put("path", "/" + drafts.getLast().get("slug"));
            json.put("slug", drafts.getLast().get("slug"));
            json.put("title", drafts.getLast().get("title"));
            json.put("position", drafts.getLast().getOrDefault("position", 0));
            json.put("inNavigation", true);
            json.put("depth", above.size());
            json.put("above", above);
            json.put("number", number);
            json.put("liveEdition", liveEdition == 0 ? null : liveEdition);
            json.put("hasDraft", liveEdition != drafts.size());
            json.put("savedAt", SAVED_AT);
            json.put("savedBy", by(savers.size()));
            return withNulls(json);
        }

        Map<String, Object> edition(int edition) {
            var json = new LinkedHashMap<String, Object>(drafts.get(edition - 1));
            json.put("edition", edition);
            json.put("savedAt", SAVED_AT);
            json.put("savedBy", by(edition));
            return json;
        }

        private Map<String, String> by(int edition) {
            var saver = savers.get(edition - 1);
            return Map.of("id", saver.subject(), "name", saver.name());
        }

        List<Map<String, Object>> outlines(int before, int limit) {
            var outlines = new ArrayList<Map<String, Object>>();
            int newest = Math.min(before - 1, drafts.size());
            for (int edition = newest; edition > Math.max(newest - limit, 0); edition--) {
                var json = edition(edition);
                json.put("bodyHtml", "digest-" + String.valueOf(json.get("bodyHtml")).hashCode());
                outlines.add(json);
            }
            return outlines;
        }

        List<Map<String, Object>> editions() {
            var editions = new ArrayList<Map<String, Object>>();
            for (int edition = drafts.size(); edition > 0; edition--) {
                var json = edition(edition);
                editions.add(
                        Map.of(
                                "edition",
                                edition,
                                "title",
                                json.get("title"),
                                "live",
                                edition == liveEdition,
                                "draft",
                                edition == drafts.size(),
                                "savedAt",
                                SAVED_AT,
                                "savedBy",
                                json.get("savedBy")));
            }
            return editions;
        }
    }
}
