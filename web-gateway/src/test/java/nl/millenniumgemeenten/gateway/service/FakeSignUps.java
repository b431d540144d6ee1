package nl.millenniumgemeenten.gateway.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Answers as municipality-service does about sign-ups, contacts and mails, for links whose states
/// tests choose.
public final class FakeSignUps extends FakeService {
    public static final String ID = "7d1f3c2a-0f1e-4a53-9a56-0c1d2e3f4a5b";
    public static final String CONTACT = "1c9a8c52-6d2f-4b62-9f30-6a0a9d8b7c22";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> confirmations = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> mails = new CopyOnWriteArrayList<>();
    private volatile String state = "WAITING";
    private final AtomicLong revision = new AtomicLong(2);
    private volatile boolean contact = true;
    private volatile boolean actsKnown = true;
    private volatile List<String> speaksFor = List.of("GM0809");
    private final AtomicLong told = new AtomicLong();
    private final AtomicReference<List<String>> refusal = new AtomicReference<>(List.of());

    /// The forms that came in, good or not.
    public List<String> received() {
        return List.copyOf(received);
    }

    /// What was asked, method and path with its query; without reading mails.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// A link to confirm, and what following it comes to.
    public void confirmation(String token, String outcome) {
        confirmations.put(token, outcome);
    }

    /// What a link comes to now.
    public String confirmation(String token) {
        return confirmations.getOrDefault(token, "");
    }

    /// The one sign-up goes to another state.
    public void state(String next) {
        state = next;
        revision.incrementAndGet();
    }

    /// Where the one sign-up stands.
    public String state() {
        return state;
    }

    public long revision() {
        return revision.get();
    }

    /// The one contact is ended.
    public void endContact() {
        contact = false;
    }

    /// What happened cannot be asked.
    public void forgetActs() {
        actsKnown = false;
    }

    /// The municipalities that the one contact speaks for.
    public void speaksFor(String... codes) {
        speaksFor = List.of(codes);
    }

    /// Finds fault with what a contact tells next: pointer and detail by turns.
    public void refuseNext(String... faults) {
        refusal.set(List.of(faults));
    }

    /// Somebody else told something, which made it this revision.
    public void toldElsewhere(long newest) {
        told.set(newest);
    }

    /// A mail waits.
    public void mail(String id, String kind, Map<String, String> parameters) {
        mails.add(
                Map.of("id", id, "kind", kind, "to", "toos@example.nl", "parameters", parameters));
    }

    /// The mails that wait.
    public List<String> waiting() {
        return mails.stream().map(mail -> String.valueOf(mail.get("id"))).toList();
    }

    @Override
    Answered answer(Asked call) {
        var path = call.path();
        if (!path.startsWith("/mail-requests")) {
            asked.add(
                    call.method()
                            + " "
                            + path
                            + (call.query().isEmpty() ? "" : "?" + call.query()));
        }
        return switch (path.split("/", -1)[1]) {
            case "mail-requests" -> allowed(call, "service", this::mails);
            case "sign-up-confirmations" -> allowed(call, "visitor", this::confirm);
            case "sign-up-corrections" -> allowed(call, "visitor", this::correct);
            case "contact-links" -> allowed(call, "visitor", this::link);
            case "contacts" ->
                    path.equals("/contacts/waiting")
                            ? allowed(call, "editor", _ -> Answered.ok(items(waitingContacts())))
                            : allowed(call, "municipality-contact", this::me);
            case "participations" -> allowed(call, "municipality-contact", this::told);
            case "municipalities" -> allowed(call, "editor", this::contacts);
            default ->
                    path.equals("/sign-ups") && call.method().equals("POST")
                            ? allowed(call, "visitor", this::signUp)
                            : allowed(call, "editor", this::desk);
        };
    }

    private interface Route {
        Answered answer(Asked call);
    }

    private static Answered allowed(Asked call, String role, Route route) {
        return call.caller().roles().contains(role)
                ? route.answer(call)
                : Answered.problem(403, "not-yours", "Je hebt hier geen rechten voor.");
    }

    private Answered signUp(Asked call) {
        received.add(written(call.body()));
        var faults = new ArrayList<String>();
        if (text(call, "municipality").isEmpty()) {
            faults.addAll(List.of("/municipality", "Kies je gemeente."));
        }
        if (text(call, "name").isEmpty()) {
            faults.addAll(List.of("/name", "Vul dit in."));
        }
        if (text(call, "decision").isEmpty()) {
            faults.addAll(List.of("/decision", "Voeg het besluit toe als PDF."));
        }
        return faults.isEmpty()
                ? new Answered(
                        202, 0, Map.of("outcome", "accepted", "municipality", "Loon op Zand"))
                : Answered.problem(
                        422, "invalid", "Er klopt iets niet.", faults.toArray(String[]::new));
    }

    private Answered confirm(Asked call) {
        var token = last(call);
        var outcome = confirmations.get(token);
        if (outcome == null) {
            return Answered.problem(404, "no-such-thing", "Deze link werkt niet (meer).");
        }
        if (call.method().equals("POST")) {
            confirmations.put(token, "already-confirmed");
        }
        return Answered.ok(Map.of("outcome", outcome, "municipality", "Loon op Zand"));
    }

    private Answered correct(Asked call) {
        if (!last(call).equals("goed")) {
            return Answered.problem(404, "no-such-thing", "Deze link werkt niet (meer).");
        }
        if (call.method().equals("PUT")) {
            received.add(written(call.body()));
            state("WAITING");
        }
        return new Answered(200, revision.get(), json());
    }

    private Answered link(Asked call) {
        if (!call.path().endsWith("/redemption")) {
            return text(call, "email").contains("@")
                    ? new Answered(202, 0, Map.of("outcome", "accepted"))
                    : Answered.problem(
                            422,
                            "invalid",
                            "Er klopt iets niet.",
                            "/email",
                            "Dit is geen volledig e-mailadres.");
        }
        return text(call, "token").equals("goed")
                ? Answered.ok(person())
                : Answered.problem(404, "no-such-thing", "Deze link werkt niet (meer).");
    }

    private Answered me(Asked call) {
        return contact && call.caller().subject().equals(CONTACT)
                ? Answered.ok(person())
                : Answered.problem(404, "no-such-thing", "Je bent geen contactpersoon meer.");
    }

    private Answered told(Asked call) {
        received.add(written(call.body()));
        if (call.ifMatch() < told.get()) {
            return Answered.problem(412, "stale-revision", "Iemand anders was eerder.");
        }
        var faults = refusal.getAndSet(List.of());
        return faults.isEmpty()
                ? new Answered(200, call.ifMatch() + 1, Map.of())
                : Answered.problem(
                        422, "invalid", "Er klopt iets niet.", faults.toArray(String[]::new));
    }

    private Answered contacts(Asked call) {
        return switch (call.method()) {
            case "POST" -> {
                received.add(written(call.body()));
                if (last(call).equals("successors")) {
                    yield written(call.body()).contains("GM")
                            ? Answered.ok(person())
                            : Answered.problem(
                                    422,
                                    "invalid",
                                    "Er klopt iets niet.",
                                    "/with",
                                    "Kies minstens één gemeente.");
                }
                yield contact && text(call, "email").equals("toos@example.nl")
                        ? Answered.problem(
                                422,
                                "invalid",
                                "Er klopt iets niet.",
                                "/email",
                                "Dit adres is al van een contactpersoon van deze gemeente.")
                        : new Answered(201, 0, person());
            }
            case "DELETE" -> {
                contact = false;
                yield Answered.ok(Map.of());
            }
            default -> Answered.ok(items(contact ? List.of(person()) : List.of()));
        };
    }

    private Answered desk(Asked call) {
        if (call.path().equals("/sign-ups")) {
            return Answered.ok(items(List.of(json())));
        }
        if (call.path().endsWith("/acts")) {
            return actsKnown
                    ? Answered.ok(items(acts()))
                    : Answered.problem(503, "unavailable", "Nu even niet.");
        }
        if (call.path().endsWith("/decision")) {
            return Answered.ok("%PDF-1.7");
        }
        if (call.method().equals("GET")) {
            return new Answered(200, revision.get(), json());
        }
        if (call.ifMatch() != revision.get()) {
            return Answered.problem(412, "stale-revision", "Iemand anders was eerder.");
        }
        var field = last(call).equals("rejection") ? "reason" : "question";
        if (!last(call).equals("approval") && text(call, field).isEmpty()) {
            return Answered.problem(
                    422, "invalid", "Er klopt iets niet.", "/" + field, "Vul dit in.");
        }
        state(
                switch (last(call)) {
                    case "approval" -> "APPROVED";
                    case "question" -> "ASKED_BACK";
                    default -> "REJECTED";
                });
        return new Answered(200, revision.get(), json());
    }

    private Answered mails(Asked call) {
        if (call.method().equals("DELETE")) {
            mails.removeIf(mail -> last(call).equals(mail.get("id")));
            return Answered.ok(Map.of());
        }
        return Answered.ok(Map.of("items", List.copyOf(mails)));
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", ID);
        json.put("revision", revision.get());
        json.put("state", state);
        json.put("municipality", "GM0809");
        json.put("municipalityName", "Loon op Zand");
        json.put("decidedBy", "COUNCIL");
        json.put("decidedOn", "2026-09-01");
        json.put("goals", List.of(8));
        json.put("themes", List.of("duurzaam inkopen"));
        json.put("note", "Tot snel");
        if (!state.equals("APPROVED") && !state.equals("REJECTED")) {
            json.put(
                    "contact",
                    Map.of(
                            "name", "Toos Test",
                            "role", "adviseur",
                            "email", "toos@example.nl",
                            "phone", ""));
        }
        json.put("remark", state.equals("ASKED_BACK") ? "Is dit <b>het</b> besluit?" : "");
        json.put("receivedAt", "2026-11-24T12:00:00Z");
        json.put("since", "2026-11-24T13:00:00Z");
        json.put("another", false);
        return json;
    }

    private static List<Map<String, Object>> acts() {
        return List.of(
                act(
                        "CORRECTED",
                        "submitter",
                        "De aanmelder",
                        "",
                        List.of(
                                change("decidedOn", List.of("2026-09-01"), List.of("2026-09-02")),
                                change("goals", List.of("8"), List.of()),
                                change("contact", List.of(), List.of()))),
                act("ASKED_BACK", "editor-1", "Anna de Vries", "Welk <b>besluit</b>?", List.of()),
                act("CONFIRMED", "submitter", "De aanmelder", "", List.of()),
                act("RECEIVED", "submitter", "De aanmelder", "", List.of()));
    }

    private static Map<String, Object> act(
            String kind, String id, String name, String said, List<Map<String, Object>> changes) {
        return Map.of(
                "kind", kind,
                "at", "2026-11-24T13:00:00Z",
                "by", Map.of("id", id, "name", name),
                "said", said,
                "changes", changes);
    }

    private static Map<String, Object> change(
            String field, List<String> removed, List<String> added) {
        return Map.of("field", field, "removed", removed, "added", added);
    }

    private Map<String, Object> person() {
        return Map.of(
                "id", CONTACT,
                "municipalities",
                        speaksFor.stream()
                                .map(code ->
                                        Map.of(
                                                "code", code,
                                                "name", "Loon op Zand",
                                                "slug", "loon-op-zand"))
                                .toList(),
                "name", "Toos Test",
                "role", "adviseur",
                "email", "toos@example.nl",
                "phone", "",
                "since", "2026-11-24T12:00:00Z");
    }

    private List<Map<String, Object>> waitingContacts() {
        return contact ? List.of(Map.of("code", "GM0809", "contacts", 1)) : List.of();
    }

    private static Map<String, Object> items(List<Map<String, Object>> items) {
        return Map.of("items", items);
    }

    private static String text(Asked call, String field) {
        var node = call.body().get(field);
        return node == null ? "" : node.coerceStringValue();
    }

    private static String last(Asked call) {
        return call.path().substring(call.path().lastIndexOf('/') + 1);
    }
}
