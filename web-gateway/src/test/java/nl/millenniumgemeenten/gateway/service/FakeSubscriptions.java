package nl.millenniumgemeenten.gateway.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers as subscription-service does, for tokens whose states tests choose.
public final class FakeSubscriptions extends FakeService {
    private final List<String> signUps = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> offered = new CopyOnWriteArrayList<>();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final List<String> asks = new CopyOnWriteArrayList<>();
    private final Map<String, String> chosen = new ConcurrentHashMap<>();
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private final Map<String, String> languages = new ConcurrentHashMap<>();
    private final List<String> askedLanguages = new CopyOnWriteArrayList<>();

    private volatile int followed;

    /// The addresses that signed up.
    public List<String> signUps() {
        return List.copyOf(signUps);
    }

    /// Offers one more list.
    public void offer(String key, String title, String description, boolean open) {
        offered.add(
                Map.of(
                        "key",
                        key,
                        "title",
                        title,
                        "description",
                        description,
                        "open",
                        open,
                        "position",
                        offered.size(),
                        "revision",
                        1));
    }

    /// How unsubscribing was asked for, each time.
    public List<String> unsubscriptions() {
        return List.copyOf(queries);
    }

    /// How many discussions every reader follows at the same address.
    public void follow(int discussions) {
        followed = discussions;
    }

    /// A link out of a mail, in a state.
    public void link(String token, String state) {
        links.put(token, state);
    }

    /// Whose link it is reads this language.
    public void speaks(String token, String language) {
        languages.put(token, language);
    }

    /// In which language somebody reads now.
    public String language(String token) {
        return languages.getOrDefault(token, "nl");
    }

    /// The languages in which people asked for something, in order.
    public List<String> askedLanguages() {
        return List.copyOf(askedLanguages);
    }

    /// The state of a link now.
    public String state(String token) {
        return links.getOrDefault(token, "unknown");
    }

    /// What was asked other than to look, in order.
    public List<String> changes() {
        return List.copyOf(changes);
    }

    @Override
    Answered answer(Asked asked) {
        if (!asked.method().equals("GET")) {
            changes.add(asked.method() + " " + asked.path());
        }
        if (!asked.caller().roles().contains("visitor")) {
            return Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
        }
        if (asked.path().equals("/lists")) {
            return Answered.ok(Map.of("items", offered));
        }
        if (asked.path().equals("/subscriptions")) {
            return signUp(asked);
        }
        if (asked.path().startsWith("/insights")) {
            return insight(asked);
        }
        if (asked.path().startsWith("/address-changes/")) {
            var state = links.get(asked.path().substring("/address-changes/".length()));
            if (state == null) {
                return Answered.problem(404, "no-such-thing", "Deze link kennen we niet.");
            }
            if (asked.method().equals("GET")) {
                return Answered.ok(Map.of("state", state));
            }
            asks.add("changed");
            return Answered.ok(Map.of("outcome", state.equals("pending") ? "changed" : state));
        }
        if (asked.path().startsWith("/preferences/")) {
            return preferences(asked);
        }
        var token = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        var state = links.get(token);
        if (state == null) {
            return Answered.problem(404, "no-such-thing", "Deze link kennen we niet.");
        }
        if (asked.path().startsWith("/unsubscriptions/")) {
            return unsubscription(asked, token, state);
        }
        return Answered.ok(
                asked.method().equals("GET")
                        ? withLists(asked, Map.of("state", state))
                        : Map.of("outcome", confirm(token, state)));
    }

    /// Says in which language its reader reads, too.
    private Answered unsubscription(Asked asked, String token, String state) {
        return Answered.ok(
                asked.method().equals("GET")
                        ? withLists(asked, Map.of("state", state, "language", language(token)))
                        : Map.of(
                                "outcome",
                                unsubscribe(token, state, asked.query()),
                                "language",
                                language(token)));
    }

    private static Map<String, Object> withLists(Asked asked, Map<String, Object> state) {
        if (asked.query().equals("issue=0")) {
            return state;
        }
        var more = new HashMap<>(state);
        more.put("lists", List.of(Map.of("key", "newsletter", "title", "Nieuwsbrief")));
        return more;
    }

    /// What was asked about what is known, in order.
    public List<String> insightAsks() {
        return List.copyOf(asks);
    }

    private Answered insight(Asked asked) {
        if (asked.method().equals("POST")) {
            var email = asked.body().get("email");
            if (email == null || !email.getStringValue().contains("@")) {
                return Answered.problem(
                        422, "invalid", "Kan niet.", "/email", "Dit is geen volledig e-mailadres.");
            }
            asks.add(asked.path() + " " + email.getStringValue());
            if (asked.path().equals("/insights")) {
                askedLanguages.add(languageOf(asked));
            }
            return new Answered(202, 0, Map.of("outcome", "accepted"));
        }
        var token = asked.path().substring("/insights/".length());
        if (!links.containsKey(token)) {
            return Answered.problem(404, "no-such-thing", "Deze link kennen we niet.");
        }
        if (asked.method().equals("DELETE")) {
            asks.add("forget " + asked.query());
            links.remove(token);
            return new Answered(200, 0, Map.of());
        }
        return Answered.ok(
                Map.of(
                        "state",
                        "confirmed",
                        "language",
                        language(token),
                        "address",
                        "anna@example.nl",
                        "acts",
                        List.of(
                                Map.of(
                                        "title",
                                        "Nieuwsbrief",
                                        "act",
                                        "given",
                                        "source",
                                        "home",
                                        "wording",
                                        "2026-12",
                                        "at",
                                        "2026-11-28T12:00:00Z")),
                        "mails",
                        List.of(
                                Map.of(
                                        "kind",
                                        "welcome",
                                        "state",
                                        "sent",
                                        "at",
                                        "2026-11-28T12:01:00Z")),
                        "proof",
                        false));
    }

    private Answered preferences(Asked asked) {
        var token = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        var state = links.get(token);
        if (state == null) {
            return Answered.problem(404, "no-such-thing", "Deze link kennen we niet.");
        }
        if (asked.method().equals("PUT")) {
            var lists = asked.body().get("lists");
            chosen.put(token, lists == null ? "[]" : written(lists));
            if (chosen.get(token).contains("goal-99")) {
                return Answered.problem(422, "invalid", "Kan niet.", "/lists", "Kan niet.");
            }
            speaks(token, languageOf(asked));
            return new Answered(200, 0, Map.of());
        }
        var offers = new java.util.ArrayList<Map<String, Object>>();
        for (var list : offered) {
            var copy = new java.util.HashMap<>(list);
            copy.put("subscribed", "newsletter".equals(list.get("key")));
            offers.add(copy);
        }
        return Answered.ok(
                state.equals("subscribed")
                        ? Map.of(
                                "state",
                                "confirmed",
                                "hint",
                                "a…@v….nl",
                                "language",
                                language(token),
                                "lists",
                                offers,
                                "followed",
                                followed)
                        : Map.of(
                                "state",
                                state.equals("pending") ? "pending" : "left",
                                "language",
                                language(token)));
    }

    private static String languageOf(Asked asked) {
        var language = asked.body().get("language");
        return language == null ? "none" : language.getStringValue();
    }

    /// What was chosen behind a link last; empty if nothing.
    public String chosen(String token) {
        return chosen.getOrDefault(token, "");
    }

    private Answered signUp(Asked asked) {
        var email = asked.body().get("email");
        var source = asked.body().get("source");
        if (email == null || source == null || !email.getStringValue().contains("@")) {
            return Answered.problem(
                    422,
                    "invalid",
                    "Eén veld klopt nog niet.",
                    "/email",
                    "Dit is geen volledig e-mailadres. Schrijf het zo: naam@voorbeeld.nl.");
        }
        var lists = asked.body().get("lists");
        askedLanguages.add(languageOf(asked));
        signUps.add(
                email.getStringValue()
                        + (lists == null || lists.size() == 0 ? "" : " " + written(lists)));
        return new Answered(202, 0, Map.of("outcome", "accepted"));
    }

    private String confirm(String token, String state) {
        if (state.equals("pending")) {
            links.put(token, "confirmed");
            return "confirmed";
        }
        return state.equals("confirmed") ? "already-confirmed" : "expired";
    }

    private String unsubscribe(String token, String state, String query) {
        queries.add(query);
        if (!query.contains("issue=0") && !query.contains("scope=all")) {
            return "lists-ended";
        }
        links.put(token, "unsubscribed");
        return state.equals("unsubscribed") ? "already-unsubscribed" : "unsubscribed";
    }
}
