package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Answers as subscription-service does about the sending of one issue.
public final class FakeSending extends FakeService {
    public static final UUID ISSUE = UUID.fromString("6f1d3c1a-0000-4000-8000-000000000042");

    private final List<String> decisions = new CopyOnWriteArrayList<>();
    private final Map<String, Object> progress = new LinkedHashMap<>();
    private volatile String state = "approved";
    private volatile String pauseReason = "";
    private final AtomicLong revision = new AtomicLong(5);
    private volatile @Nullable UUID picture;
    private volatile int rate;
    private volatile List<Map<String, Object>> records = List.of();
    private final AtomicLong rateRevision = new AtomicLong(1);

    /// The issue shows this picture of the library, which nobody can see yet; null for none.
    public void shows(@Nullable UUID medium) {
        picture = medium;
    }

    /// The issue is in this state, with the deeds that then are possible.
    public void is(String state, String pauseReason) {
        this.state = state;
        this.pauseReason = pauseReason;
        revision.incrementAndGet();
    }

    public String state() {
        return state;
    }

    /// What is said of how far it is, over what else is said.
    public void tell(Map<String, Object> told) {
        progress.clear();
        progress.putAll(told);
    }

    /// What was decided about deliveries.
    public List<String> decisions() {
        return List.copyOf(decisions);
    }

    /// How many leave in a second; 0 for no limit.
    public int rate() {
        return rate;
    }

    /// Mails are signed, and this has to be in the DNS.
    public void signs(String name, String value) {
        records = List.of(Map.of("name", name, "value", value));
    }

    @Override
    Answered answer(Asked asked) {
        var path = asked.path();
        boolean decides = asked.caller().roles().contains("editor");
        if (!decides && !path.equals("/issues/" + ISSUE) && !path.endsWith("/progress")) {
            return Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
        }
        if (path.equals("/sending-rate")) {
            return rate(asked);
        }
        if (path.equals("/dkim-records")) {
            return asked.caller().roles().contains("administrator")
                    ? Answered.ok(Map.of("items", records))
                    : Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
        }
        if (path.equals("/waiting-issues")) {
            return Answered.ok(Map.of("items", waiting()));
        }
        if (!path.startsWith("/issues/" + ISSUE)) {
            return Answered.problem(404, "no-such-thing", "Deze nieuwsbrief is er niet.");
        }
        return switch (path.substring(("/issues/" + ISSUE).length())) {
            case "" -> issue(decides);
            case "/progress" -> Answered.ok(progress());
            case "/audience" ->
                    Answered.ok(
                            Map.of(
                                    "people",
                                    1234,
                                    "lists",
                                    List.of(
                                            list("newsletter", "Nieuwsbrief", 1200),
                                            list("goal-3", "Doel 3", 80)),
                                    "languages",
                                    List.of(
                                            Map.of("language", "nl", "people", 1200),
                                            Map.of("language", "en", "people", 34))));
            case "/sending" -> turn(asked);
            case "/deliveries" -> deliveries(asked);
            default -> decide(asked);
        };
    }

    private List<Map<String, Object>> waiting() {
        var waiting = new ArrayList<Map<String, Object>>();
        if (state.equals("paused") || progress.containsKey("inDoubt")) {
            waiting.add(
                    Map.of(
                            "id",
                            ISSUE.toString(),
                            "number",
                            12,
                            "subject",
                            "Drie nieuwe gemeenten",
                            "state",
                            state,
                            "pauseReason",
                            pauseReason,
                            "inDoubt",
                            progress.getOrDefault("inDoubt", 0)));
        }
        return waiting;
    }

    private static Map<String, Object> list(String key, String title, int people) {
        return Map.of("key", key, "title", title, "people", people);
    }

    private Answered issue(boolean decides) {
        var issue = new LinkedHashMap<String, Object>();
        issue.put("id", ISSUE.toString());
        issue.put("number", 12);
        issue.put("revision", revision.get());
        issue.put("state", state);
        issue.put("subject", "Drie nieuwe gemeenten");
        if (!pauseReason.isEmpty()) {
            issue.put("pauseReason", pauseReason);
        }
        issue.put("edition", 2);
        var shown = picture;
        if (shown != null) {
            issue.put("blocks", List.of(Map.of("kind", "picture", "media", shown.toString())));
        }
        issue.put(
                "history",
                List.of(
                        Map.of(
                                "act",
                                "held-up",
                                "edition",
                                2,
                                "by",
                                Map.of("id", "1", "name", "Anna"),
                                "at",
                                "2026-11-28T11:00:00Z",
                                "text",
                                "Het bord")));
        issue.put("may", decides ? may() : List.of());
        return new Answered(200, revision.get(), issue);
    }

    private List<String> may() {
        return switch (state) {
            case "approved", "scheduled" -> List.of("send");
            case "preparing", "sending" -> List.of("pause", "cancel");
            case "paused" -> List.of("send", "cancel");
            default -> List.of();
        };
    }

    private Map<String, Object> progress() {
        var told = new LinkedHashMap<String, Object>();
        told.put("state", state);
        told.put("pauseReason", pauseReason);
        for (var count :
                List.of(
                        "total",
                        "sent",
                        "waiting",
                        "failed",
                        "inDoubt",
                        "dropped",
                        "deferred",
                        "pausedDomains")) {
            told.put(count, 0);
        }
        told.putAll(progress);
        return told;
    }

    private Answered turn(Asked asked) {
        if (asked.ifMatch() != revision.get()) {
            return Answered.problem(412, "stale-revision", "De nieuwste versie is anders.");
        }
        var wanted = text(asked, "state");
        var deed =
                switch (wanted) {
                    case "sending" -> "send";
                    case "paused" -> "pause";
                    default -> "cancel";
                };
        if (!may().contains(deed)) {
            return Answered.problem(409, "not-now", "Deze nieuwsbrief wordt nu niet verstuurd.");
        }
        is(wanted, wanted.equals("paused") ? "desk" : "");
        return issue(true);
    }

    private Answered deliveries(Asked asked) {
        boolean doubt = asked.query().contains("in-doubt");
        return Answered.ok(
                Map.of(
                        "asOf",
                        "2026-11-28T12:00:00.123456Z",
                        "items",
                        List.of(
                                Map.of(
                                        "id",
                                        77,
                                        "state",
                                        doubt ? "in-doubt" : "failed",
                                        "hint",
                                        "j…@example.nl",
                                        "replyCode",
                                        doubt ? 0 : 550,
                                        "enhancedCode",
                                        doubt ? "" : "5.1.1",
                                        "attempts",
                                        2,
                                        "at",
                                        "2026-11-28T11:00:00Z"))));
    }

    private Answered decide(Asked asked) {
        if (asked.path().endsWith("/decisions")) {
            decisions.add(
                    "%s → %s, %s"
                            .formatted(
                                    text(asked, "from"), text(asked, "to"), text(asked, "upTo")));
            return Answered.ok(Map.of("decided", 3));
        }
        var delivery = asked.path().replaceAll(".*/", "");
        if (!delivery.equals("77")) {
            return Answered.problem(409, "not-now", "Hierover valt niets meer te beslissen.");
        }
        decisions.add(delivery + " → " + text(asked, "state"));
        return Answered.ok(Map.of());
    }

    private Answered rate(Asked asked) {
        if (asked.method().equals("GET")) {
            return new Answered(
                    200, rateRevision.get(), rate == 0 ? Map.of() : Map.of("perSecond", rate));
        }
        if (asked.ifMatch() != rateRevision.get()) {
            return Answered.problem(412, "stale-revision", "Iemand anders was eerst.");
        }
        var given = asked.body().get("perSecond");
        rate = given == null ? 0 : given.getIntValue();
        return new Answered(200, rateRevision.incrementAndGet(), Map.of());
    }

    private static String text(Asked asked, String name) {
        var value = asked.body().get(name);
        return value == null ? "" : value.coerceStringValue();
    }
}
