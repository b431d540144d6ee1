package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the words of one mail as subscription-service does.
public final class FakeMailTexts extends FakeService {
    private static final Map<String, Object> STANDARD =
            Map.of(
                    "subject",
                    "Welkom bij {campagne}",
                    "paragraphs",
                    List.of("Fijn dat je meeleest.", "{lijsten}"),
                    "buttonLabel",
                    "",
                    "footer",
                    "Stoppen? {afmelden}.");

    private final List<Object> dutch = new ArrayList<>();
    private final List<Object> english = new ArrayList<>();
    private String language = "nl";
    private List<Object> editions = dutch;
    private final List<String> tests = new CopyOnWriteArrayList<>();

    /// The test mails that were asked for: request and body.
    public List<String> tests() {
        return List.copyOf(tests);
    }

    /// What was kept last.
    public synchronized String last() {
        return String.valueOf(editions.isEmpty() ? "" : editions.getLast());
    }

    @Override
    synchronized Answered answer(Asked asked) {
        if (asked.caller().roles().stream()
                .noneMatch(List.of("editor", "administrator")::contains)) {
            return Answered.problem(403, "not-yours", "Dit mag je niet.");
        }
        language = String.valueOf(asked.query()).contains("language=en") ? "en" : "nl";
        editions = language.equals("en") ? english : dutch;
        return switch (asked.method() + " " + asked.path()) {
            case "GET /mail-texts" -> Answered.ok(Map.of("items", List.of(line())));
            case "GET /mail-texts/welcome" -> new Answered(200, editions.size(), text());
            case "PUT /mail-texts/welcome", "DELETE /mail-texts/welcome" -> keep(asked);
            case "POST /mail-texts/welcome/preview" ->
                    wrong(asked)
                            ? refused()
                            : Answered.ok(
                                    Map.of(
                                            "subject",
                                            "Welkom bij ons",
                                            "html",
                                            "<html lang='nl'><body style='margin:0'><h1"
                                                    + " style='color:#17263a'>Zo wordt het</h1>"
                                                    + "<script>x()</script></body></html>",
                                            "plain",
                                            "Hallo <lezer>,"));
            case "POST /mail-texts/welcome/test-mails" -> {
                if (wrong(asked)) {
                    yield refused();
                }
                tests.add(asked.key() + " " + written(asked.body()));
                yield new Answered(202, 0, Map.of());
            }
            default -> Answered.problem(404, "no-such-thing", "Deze mail is er niet.");
        };
    }

    private Answered keep(Asked asked) {
        if (asked.ifMatch() != editions.size()) {
            return Answered.problem(412, "stale-revision", "Anders.");
        }
        if (asked.method().equals("DELETE")) {
            editions.add("standard");
        } else if (wrong(asked)) {
            return refused();
        } else {
            editions.add(
                    Map.of(
                            "subject",
                            text(asked, "subject"),
                            "paragraphs",
                            strings(asked),
                            "buttonLabel",
                            "",
                            "footer",
                            text(asked, "footer")));
        }
        return new Answered(200, editions.size(), Map.of());
    }

    private static List<String> strings(Asked asked) {
        var all = new ArrayList<String>();
        Objects.requireNonNull(asked.body().get("paragraphs"))
                .values()
                .forEach(one -> all.add(one.getStringValue()));
        return all;
    }

    private static String text(Asked asked, String name) {
        return Objects.requireNonNull(asked.body().get(name)).getStringValue();
    }

    private static boolean wrong(Asked asked) {
        return written(asked.body()).contains("{kleur}");
    }

    private static Answered refused() {
        return Answered.problem(
                422,
                "invalid",
                "Kan niet.",
                "/paragraphs/1",
                "{kleur} kent deze mail niet.",
                "/subject",
                "Vul dit in.");
    }

    private boolean changed() {
        return !editions.isEmpty() && editions.getLast() instanceof Map;
    }

    private Object line() {
        return changed()
                ? Map.of(
                        "kind",
                        "welcome",
                        "group",
                        "newsletter",
                        "title",
                        "Welkom",
                        "when",
                        "Naar wie bevestigt.",
                        "subject",
                        "Eigen",
                        "changed",
                        true,
                        "at",
                        "2026-11-28T12:00:00Z",
                        "by",
                        "Noor")
                : Map.of(
                        "kind",
                        "welcome",
                        "group",
                        "newsletter",
                        "title",
                        "Welkom",
                        "when",
                        "Naar wie bevestigt.",
                        "subject",
                        "Welkom bij {campagne}",
                        "changed",
                        false,
                        "others",
                        List.of(
                                Map.of(
                                        "language",
                                        "en",
                                        "subject",
                                        "Welcome to {campagne}",
                                        "changed",
                                        !english.isEmpty())));
    }

    private Object text() {
        var history = new ArrayList<Map<String, Object>>();
        for (int i = editions.size(); i > 0; i--) {
            var words = editions.get(i - 1);
            history.add(
                    words instanceof Map
                            ? Map.of(
                                    "revision",
                                    i,
                                    "at",
                                    "2026-11-28T12:00:00Z",
                                    "by",
                                    "Noor",
                                    "words",
                                    words)
                            : Map.of("revision", i, "at", "2026-11-28T12:00:00Z", "by", "Noor"));
        }
        return Map.ofEntries(
                Map.entry("kind", "welcome"),
                Map.entry("group", "newsletter"),
                Map.entry("title", "Welkom"),
                Map.entry("when", "Naar wie bevestigt."),
                Map.entry("language", language),
                Map.entry("languages", List.of("nl", "en")),
                Map.entry("revision", editions.size()),
                Map.entry("changed", changed()),
                Map.entry("words", changed() ? editions.getLast() : STANDARD),
                Map.entry("standard", STANDARD),
                Map.entry("always", Map.of("heading", "", "text", "")),
                Map.entry(
                        "values",
                        List.of(
                                Map.of(
                                        "name",
                                        "afmelden",
                                        "form",
                                        "link",
                                        "meaning",
                                        "de link om te stoppen",
                                        "example",
                                        "Meld je af",
                                        "required",
                                        true))),
                Map.entry("history", history));
    }
}
