package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A content-service that takes what visitors write in discussions.
public final class FakeParticipants extends FakeService {
    /// The token of the link that works.
    public static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAAAA";

    /// Who used it.
    public static final UUID ANNA = new UUID(41, 1);

    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> submitted = new LinkedHashMap<>();
    private final Map<String, String> reports = new LinkedHashMap<>();
    private String erased = "";
    private boolean used;
    private boolean forgotten;
    private boolean waits = true;
    private boolean closed;
    private boolean blocked;
    private final List<String> edits = new ArrayList<>();
    private String refusal = "";
    private boolean changed;
    private boolean takenBack;
    private int read;
    private int pictures;
    private String shown = "";
    private List<Map<String, Object>> shows = List.of();
    private String pictureFault = "";
    private boolean away;

    /// What people wrote shows this from now on.
    public synchronized void shows(String hash, String alternative) {
        shows =
                List.of(
                        Map.of(
                                "hash",
                                hash,
                                "mediaType",
                                "image/jpeg",
                                "width",
                                1600,
                                "height",
                                1200,
                                "alternative",
                                alternative));
    }

    /// How many pictures came in.
    public synchronized int pictures() {
        return pictures;
    }

    /// The last edit of the contribution that is theirs, where it says something of pictures.
    public synchronized String shown() {
        return shown;
    }

    /// What is wrong with every picture from now on.
    public synchronized void refusePictures(String why) {
        pictureFault = why;
    }

    /// Whether pictures cannot be made now.
    public synchronized void picturesAway(boolean yes) {
        away = yes;
    }

    private Answered picture() {
        if (away) {
            return Answered.problem(500, "unexpected", "Stuk");
        }
        if (!pictureFault.isEmpty()) {
            return Answered.problem(422, "invalid", "Fout", "/file", pictureFault);
        }
        pictures++;
        return Answered.ok(
                Map.of(
                        "hash",
                        "%064x".formatted(pictures),
                        "mediaType",
                        "image/jpeg",
                        "width",
                        800,
                        "height",
                        600));
    }

    /// The participant saw this place before.
    public synchronized void read(int position) {
        read = position;
    }

    /// The last place that the participant saw.
    public synchronized int read() {
        return read;
    }

    /// What people made of the contribution that is theirs.
    public synchronized List<String> edits() {
        return List.copyOf(edits);
    }

    /// Why it cannot be edited.
    public synchronized void refusal(String why) {
        refusal = why;
    }

    /// Somebody else changes it, after which it has another revision.
    public synchronized void change() {
        changed = true;
    }

    /// Whether it was taken back.
    public synchronized boolean takenBack() {
        return takenBack;
    }

    /// What strangers asked to write, as it came in.
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /// What participants wrote, by its key.
    public synchronized Map<String, String> submitted() {
        return Map.copyOf(submitted);
    }

    /// What visitors said is wrong, by its key.
    public synchronized Map<String, String> reports() {
        return Map.copyOf(reports);
    }

    /// How the participant asked to be forgotten; empty if they did not.
    public synchronized String erased() {
        return erased;
    }

    /// Whether what is written waits for a moderator.
    public synchronized void waits(boolean yes) {
        waits = yes;
    }

    /// Whether nobody can write any more.
    public synchronized void closed(boolean yes) {
        closed = yes;
    }

    /// Whether nothing of the participant is taken.
    public synchronized void blocked(boolean yes) {
        blocked = yes;
    }

    /// Whether the participant is no longer known.
    public synchronized void forgotten(boolean yes) {
        forgotten = yes;
    }

    /// As before anybody wrote.
    public synchronized void reset() {
        asked.clear();
        submitted.clear();
        reports.clear();
        erased = "";
        used = false;
        forgotten = false;
        waits = true;
        closed = false;
        blocked = false;
        edits.clear();
        refusal = "";
        changed = false;
        takenBack = false;
        read = 0;
        pictures = 0;
        shown = "";
        shows = List.of();
        pictureFault = "";
        away = false;
    }

    @Override
    synchronized Answered answer(Asked call) {
        var roles = call.caller().roles();
        return switch (call.path()) {
            case "/contribution-requests" ->
                    roles.equals(List.of("visitor")) ? ask(call) : notYours();
            case "/contribution-requests/reading" -> link(call, this::request);
            case "/contribution-requests/confirmation" -> link(call, this::confirm);
            case "/participant-links" ->
                    roles.equals(List.of("visitor")) ? new Answered(202, 0, Map.of()) : notYours();
            case "/participant-links/redemption" -> link(call, this::signIn);
            case "/participants/me/data" -> known(call) ? Answered.ok(data()) : missing();
            case "/participants/me/erasure" -> known(call) ? erase(call) : missing();
            case "/participants/me" ->
                    !roles.equals(List.of("participant"))
                            ? notYours()
                            : known(call) ? Answered.ok(me()) : missing();
            default -> written(call, roles);
        };
    }

    private boolean known(Asked call) {
        return !forgotten
                && call.caller().roles().equals(List.of("participant"))
                && call.caller().subject().equals(ANNA.toString());
    }

    private Answered signIn() {
        used = true;
        return Answered.ok(anna());
    }

    private Answered erase(Asked call) {
        forgotten = true;
        erased = written(call.body());
        return new Answered(204, 0, Map.of());
    }

    private Map<String, Object> data() {
        var data = new HashMap<String, Object>(anna());
        data.put("email", "anna@example.org");
        data.put("confirmedAt", "2026-11-24T12:00:00Z");
        data.put(
                "texts",
                List.of(
                        text("ON_SITE", 1002, "Een", ""),
                        text("REFUSED", null, "Twee", "Dit is reclame."),
                        text("UNCONFIRMED", null, "Drie", "")));
        data.put(
                "measures",
                List.of(
                        Map.of(
                                "kind",
                                "WARNING",
                                "reason",
                                "Blijf vriendelijk.",
                                "takenAt",
                                "2026-11-24T12:00:00Z")));
        return data;
    }

    private Map<String, Object> text(
            String standing, @Nullable Integer number, String markdown, String reason) {
        var text = new HashMap<String, Object>();
        text.put("discussion", "Discussie 1");
        text.put("number", number);
        text.put("markdown", markdown);
        text.put("writtenAt", "2026-11-24T12:00:00Z");
        text.put("standing", standing);
        text.put("reason", reason);
        text.put("pictures", shows);
        return text;
    }

    private Answered report(Asked call) {
        var reason = text(call, "reason");
        if (reason.isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/reason", "Vul dit in.");
        }
        reports.put(call.key(), reason);
        return new Answered(202, 0, Map.of());
    }

    private Answered ask(Asked call) {
        if (closed) {
            return notNow();
        }
        var email = text(call, "email");
        if (!email.contains("@")) {
            return Answered.problem(
                    422, "invalid", "Er klopt iets niet", "/email", "Dit is geen adres.");
        }
        asked.add(written(call.body()));
        return new Answered(202, 0, Map.of());
    }

    private Answered written(Asked call, List<String> roles) {
        var path = call.path();
        if (path.startsWith("/media-files/")) {
            return Answered.ok(path);
        }
        if (path.startsWith("/contribution-pictures/")) {
            return call.method().equals("PUT") ? picture() : missing();
        }
        if (path.endsWith("/reports") && roles.equals(List.of("visitor"))) {
            return report(call);
        }
        if (path.startsWith("/participants/me/reading-positions")) {
            return known(call) ? reading(call) : missing();
        }
        if (path.startsWith("/own-contributions/")) {
            boolean theirs =
                    known(call)
                            || (roles.equals(List.of("municipality-contact"))
                                    && "municipality=GM0809".equals(call.query()));
            return theirs ? own(call) : missing();
        }
        if (path.endsWith("/history") && roles.equals(List.of("visitor"))) {
            return Answered.ok(history());
        }
        boolean known =
                (path.endsWith("/submissions") && roles.equals(List.of("participant")))
                        || (path.endsWith("/official-contributions")
                                && roles.equals(List.of("municipality-contact")));
        return known ? submit(call) : missing();
    }

    private Answered reading(Asked call) {
        if (call.method().equals("PUT")) {
            read = Objects.requireNonNull(call.body().get("position")).getIntValue();
            return new Answered(204, 0, Map.of());
        }
        var position = Map.of("discussion", new UUID(21, 1), "position", read);
        return Answered.ok(
                call.path().endsWith("positions")
                        ? Map.of("items", read == 0 ? List.of() : List.of(position))
                        : position);
    }

    private Answered own(Asked call) {
        long revision = changed ? 3 : 1;
        if (call.path().endsWith("/withdrawal")) {
            takenBack = true;
            return new Answered(204, 1, Map.of());
        }
        if (call.method().equals("GET")) {
            return new Answered(
                    200,
                    revision,
                    Map.of(
                            "id",
                            new UUID(22, 1002),
                            "number",
                            1002,
                            "revision",
                            revision,
                            "state",
                            "PUBLISHED",
                            "markdown",
                            "Ons stand punt",
                            "editableUntil",
                            "2026-11-30T12:00:00Z",
                            "refusal",
                            refusal,
                            "pictures",
                            shows));
        }
        if (call.ifMatch() != revision) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
        }
        if (text(call, "markdown").isBlank()) {
            return Answered.problem(422, "invalid", "Fout", "/markdown", "Vul dit in.");
        }
        edits.add(text(call, "markdown"));
        shown = call.body().get("pictures") == null ? "" : written(call.body());
        return new Answered(204, 1, Map.of());
    }

    private static Map<String, Object> history() {
        return Map.of(
                "whole",
                false,
                "texts",
                List.of(
                        version(4, "<p>Ons standpunt is <em>duidelijk</em></p>", "12:20"),
                        version(3, "<p>Ons stand punt is duidelijk</p>", "12:10")));
    }

    private static Map<String, Object> version(int edition, String html, String at) {
        return Map.of("edition", edition, "bodyHtml", html, "savedAt", "2026-11-24T" + at + ":00Z");
    }

    private static String text(Asked call, String field) {
        return Objects.requireNonNull(call.body().get(field)).getStringValue();
    }

    private interface ForLink {
        Answered answer();
    }

    private Answered link(Asked call, ForLink then) {
        boolean works = !used && text(call, "token").equals(TOKEN);
        return works ? then.answer() : missing();
    }

    private Answered request() {
        return Answered.ok(
                Map.of(
                        "discussion",
                        discussion(),
                        "name",
                        "Anna",
                        "bodyHtml",
                        "<p>Wij doen <em>dit</em> zo</p>",
                        "pictures",
                        shows));
    }

    private Answered confirm() {
        if (closed) {
            return notNow();
        }
        used = true;
        return Answered.ok(
                Map.of(
                        "participant", anna(),
                        "discussion", discussion(),
                        "submission", submission()));
    }

    private Answered submit(Asked call) {
        var text = written(call.body());
        var before = submitted.putIfAbsent(call.key(), text);
        if (before != null && !before.equals(text)) {
            return Answered.problem(412, "stale-revision", "Er is al iets anders.");
        }
        return new Answered(waits ? 202 : 201, 0, submission());
    }

    /// The second contribution of the first discussion of the tests.
    private Map<String, Object> submission() {
        var submission = new HashMap<String, Object>();
        submission.put(
                "placed",
                waits ? null : Map.of("id", new UUID(22, 1002), "number", 1002, "revision", 1));
        return submission;
    }

    private static Map<String, Object> discussion() {
        return Map.of("id", new UUID(21, 1), "number", 1, "title", "Discussie 1");
    }

    private Map<String, Object> me() {
        var me = new HashMap<>(anna());
        me.put("blocked", blocked);
        return me;
    }

    private static Map<String, Object> anna() {
        return Map.of("id", ANNA, "name", "Anna", "municipality", "GM0344");
    }

    private static Answered notYours() {
        return Answered.problem(403, "not-yours", "Dit mag je niet doen.");
    }

    private static Answered missing() {
        return Answered.problem(404, "no-such-thing", "Dit bestaat niet.");
    }

    private static Answered notNow() {
        return Answered.problem(409, "not-now", "In deze discussie kan nu niemand schrijven.");
    }
}
