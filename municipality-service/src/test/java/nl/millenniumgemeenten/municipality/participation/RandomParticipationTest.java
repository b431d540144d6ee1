package nl.millenniumgemeenten.municipality.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.millenniumgemeenten.events.ParticipationChange.EndReason;
import nl.millenniumgemeenten.events.ParticipationChange.Status;
import nl.millenniumgemeenten.events.ParticipationChange.SuccessionDecision;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Province;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.SetClock;
import nl.millenniumgemeenten.municipality.territory.Beginning;
import nl.millenniumgemeenten.municipality.territory.RecordTerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TakeEffect;
import nl.millenniumgemeenten.municipality.territory.TerritorialChange;
import nl.millenniumgemeenten.municipality.territory.TerritorialChangeId;
import nl.millenniumgemeenten.municipality.territory.TerritorialChanges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever municipalities and editors do in whatever order while the years go by: who takes part
/// on a day is what can be worked out by hand from what was announced, and nobody counts twice.
class RandomParticipationTest {
    private static final int STEPS = 220;
    private static final int OLD = 10;
    private static final Author EDITOR = new Author("editor", "Toos Test");
    private static final List<TerritorialChangeChange.Kind> KINDS =
            List.of(TerritorialChangeChange.Kind.values());
    private static final List<Status> STATUSES =
            List.of(
                    Status.CONFIRMED,
                    Status.CONFIRMED,
                    Status.CONFIRMED,
                    Status.ENDED,
                    Status.PROPOSED,
                    Status.UNCLEAR);
    private static final List<EndReason> END_REASONS = List.of(EndReason.values());
    private static final List<SuccessionDecision> DECISIONS = List.of(SuccessionDecision.values());

    private static final List<String> MUNICIPALITY_FIELDS =
            List.of("revision", "slug", "formerSlugs", "name", "existsFrom", "existsUntil");
    private static final List<String> CHANGE_FIELDS =
            List.of("revision", "kind", "status", "effectiveOn", "from", "to", "legalGround");

    private final Map<String, Integer> taken = new TreeMap<>();
    private int codes = OLD;
    private LocalDate today = LocalDate.of(2005, 1, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void the_count_is_what_can_be_worked_out_by_hand(long seed) throws Exception {
        var random = new Random(seed);
        setClock();
        try (var service =
                RunningService.start(Map.of("calendar.enabled", "false", "test.now", "set"))) {
            for (int number = 0; number < OLD; number++) {
                service.create(
                        "/municipalities/" + code(number),
                        "{\"name\":\"Oud %s\",\"province\":\"Utrecht\"}".formatted(code(number)));
            }
            for (int step = 1; step <= STEPS; step++) {
                step(service, random);
                if (step % 55 == 0) {
                    check(service);
                }
            }
        }
        assertThat(taken).as("what was done with seed %s", seed).hasSize(6);
    }

    private void step(RunningService service, Random random) {
        switch (random.nextInt(10)) {
            case 0, 1 -> count("change", change(service, random));
            case 2, 3, 4 -> count("facts", facts(service, random));
            case 5, 6 -> count("succession", succession(service, random));
            case 7 -> count("hold", hold(service, random));
            case 8 -> count("report", report(service, random));
            default -> pass(service, random);
        }
    }

    private void count(String what, Decision<?> decision) {
        if (decision instanceof Decision.Accepted<?>) {
            taken.merge(what, 1, Integer::sum);
        }
    }

    private void setClock() {
        SetClock.now = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private void pass(RunningService service, Random random) {
        today = today.plusDays(1 + random.nextInt(200));
        setClock();
        service.part(TakeEffect.class).handle();
        if (service.part(HoldOverdue.class).handle() > 0) {
            taken.merge("calendar", 1, Integer::sum);
        }
        assertThat(service.part(HoldOverdue.class).isDue()).isFalse();
    }

    private Decision<?> change(RunningService service, Random random) {
        var known = service.part(TerritorialChanges.class).everything();
        if (!known.isEmpty() && random.nextInt(4) == 0) {
            return corrected(service, known.get(random.nextInt(known.size())), random);
        }
        var kind = pick(KINDS, random);
        var from = new ArrayList<MunicipalityCode>();
        for (int number = 0;
                number <= (kind == TerritorialChangeChange.Kind.MERGER ? 1 : 0);
                number++) {
            from.add(any(random));
        }
        var beginnings = new ArrayList<Beginning>();
        var to = new ArrayList<MunicipalityCode>();
        for (int number = 0;
                number <= (kind == TerritorialChangeChange.Kind.SPLIT ? 1 : 0);
                number++) {
            if (kind == TerritorialChangeChange.Kind.ABSORPTION || random.nextInt(4) == 0) {
                to.add(any(random));
            } else {
                var fresh = code(codes++);
                to.add(fresh);
                beginnings.add(new Beginning(fresh, "Nieuw " + fresh, Province.UTRECHT));
            }
        }
        return TerritorialChange.of(
                                new TerritorialChangeId(today + "-" + from.getFirst()),
                                kind,
                                TerritorialChangeChange.Status.PLANNED,
                                today.plusDays(random.nextInt(500) - 300),
                                from,
                                to,
                                "",
                                "")
                        instanceof Decision.Accepted<TerritorialChange>(var change)
                ? record(service, change, beginnings)
                : Decision.refused("", "");
    }

    private Decision<?> corrected(
            RunningService service, Revised<TerritorialChange> known, Random random) {
        var was = known.state();
        var change =
                new TerritorialChange(
                        was.id(),
                        was.kind(),
                        was.status(),
                        was.effectiveOn().plusDays(random.nextInt(3) * 40 - 40),
                        was.from(),
                        was.to(),
                        "Wet",
                        "");
        return service.part(RecordTerritorialChange.class)
                .handle(
                        new RecordTerritorialChange.Command(
                                change,
                                List.of(),
                                new Expected.Revision(known.revision()),
                                EDITOR));
    }

    private static Decision<?> record(
            RunningService service, TerritorialChange change, List<Beginning> beginnings) {
        if (service.part(TerritorialChanges.class).find(change.id().value()).isPresent()) {
            return Decision.refused("", "");
        }
        return service.part(RecordTerritorialChange.class)
                .handle(
                        new RecordTerritorialChange.Command(
                                change, beginnings, new Expected.Nothing(), EDITOR));
    }

    private Decision<?> facts(RunningService service, Random random) {
        var code = any(random);
        var status = pick(STATUSES, random);
        var dated = random.nextInt(3) == 0 ? Steps.UNKNOWN.inForce(date(random)) : Steps.UNKNOWN;
        var steps =
                status == Status.ENDED && random.nextBoolean()
                        ? dated.ended(new Ending.Because(pick(END_REASONS, random)), "")
                        : dated;
        return Facts.of(
                                status,
                                date(random),
                                "",
                                steps,
                                new PartialDate.Unknown(),
                                status == Status.ENDED ? date(random) : new PartialDate.Unknown(),
                                List.of(),
                                "",
                                "",
                                random.nextBoolean()
                                        ? today.plusDays(random.nextInt(300) - 100)
                                        : Facts.NO_REPORT_DUE)
                        instanceof Decision.Accepted<Facts>(var facts)
                ? recorded(service, code, facts)
                : Decision.refused("", "");
    }

    /// What is accepted is what stands: nothing an editor wrote down is undone in silence.
    private static Decision<?> recorded(
            RunningService service, MunicipalityCode code, Facts facts) {
        var known = service.part(Participations.class).find(code.value());
        var decision =
                service.part(RecordParticipation.class)
                        .handle(
                                new RecordParticipation.OfFacts(
                                        code,
                                        facts,
                                        known.<Expected>map(there ->
                                                        new Expected.Revision(there.revision()))
                                                .orElseGet(Expected.Nothing::new),
                                        EDITOR));
        if (decision instanceof Decision.Accepted<Revised<Participation>>(var stands)) {
            assertThat(stands.state().facts()).as("%s", code).isEqualTo(facts);
        }
        return decision;
    }

    private Decision<?> succession(RunningService service, Random random) {
        var open =
                service.part(Participations.class).everything().stream()
                        .filter(known -> !known.state().successions().isEmpty())
                        .toList();
        if (open.isEmpty()) {
            return Decision.refused("", "");
        }
        var known = open.get(random.nextInt(open.size()));
        var successions = known.state().successions();
        return service.part(DecideSuccession.class)
                .handle(
                        new DecideSuccession.Command(
                                known.state().code(),
                                successions.get(random.nextInt(successions.size())).to(),
                                pick(DECISIONS, random),
                                new Expected.Revision(known.revision()),
                                EDITOR));
    }

    private Decision<?> hold(RunningService service, Random random) {
        var known = anyPart(service, random);
        return known.isEmpty()
                ? Decision.refused("", "")
                : service.part(PutOnHold.class)
                        .handle(
                                new PutOnHold.Command(
                                        known.getFirst().state().code(),
                                        today.plusDays(random.nextInt(120) - 60),
                                        new Expected.Revision(known.getFirst().revision()),
                                        EDITOR));
    }

    private Decision<?> report(RunningService service, Random random) {
        var known = anyLastingPart(service, random);
        return known.isEmpty()
                ? Decision.refused("", "")
                : service.part(ReceiveReport.class)
                        .handle(
                                new ReceiveReport.Command(
                                        known.getFirst().state().code(),
                                        "Goed",
                                        new Expected.Revision(known.getFirst().revision()),
                                        EDITOR));
    }

    /// Of a municipality that may be no more.
    private List<Revised<Participation>> anyLastingPart(RunningService service, Random random) {
        var lasting =
                service.part(Participations.class).everything().stream()
                        .filter(known -> known.state().status() == Status.CONFIRMED)
                        .filter(known -> known.state().lastsOn(today))
                        .toList();
        return lasting.isEmpty() ? List.of() : List.of(lasting.get(random.nextInt(lasting.size())));
    }

    private static List<Revised<Participation>> anyPart(RunningService service, Random random) {
        var all = service.part(Participations.class).everything();
        return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
    }

    private PartialDate date(Random random) {
        var day = today.plusDays(random.nextInt(2000) - 1500).toString();
        return switch (random.nextInt(4)) {
            case 0 -> new PartialDate.Unknown();
            case 1 -> ParticipationFixture.date(day.substring(0, 4));
            case 2 -> ParticipationFixture.date(day.substring(0, 7));
            default -> ParticipationFixture.date(day);
        };
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private MunicipalityCode any(Random random) {
        return code(random.nextInt(codes));
    }

    private static MunicipalityCode code(int number) {
        return new MunicipalityCode("GM%04d".formatted(number + 1));
    }

    private void check(RunningService service) throws Exception {
        var latest = new HashMap<String, JsonNode>();
        for (var change : service.announced()) {
            var key = change.type().split("\\.", -1)[2] + "/" + change.subject();
            var before = latest.put(key, change.data());
            assertThat(change.data().path("revision").asLong())
                    .as("the next revision of %s", key)
                    .isEqualTo(before == null ? 1 : before.path("revision").asLong() + 1);
        }
        var parts = of(latest, "participations");
        var municipalities = of(latest, "municipalities");
        isWhatTheRegisterSays(service, parts);
        isWhatTheRegisterSays(service, "/municipalities/", municipalities, MUNICIPALITY_FIELDS);
        assertThat(service.get("/municipalities?limit=500").items("code"))
                .hasSize(municipalities.size());
        var changes = of(latest, "territorial-changes");
        isWhatTheRegisterSays(service, "/territorial-changes/", changes, CHANGE_FIELDS);
        assertThat(service.part(TerritorialChanges.class).everything()).hasSize(changes.size());
        everySuccessionIsTrue(parts);
        for (var day = LocalDate.of(2000, 1, 1);
                day.isBefore(today.plusYears(2));
                day = day.plusDays(97)) {
            var on = day;
            var counted =
                    parts.values().stream()
                            .filter(part ->
                                    exists(at(municipalities, part.path("id").asText()), on))
                            .filter(part -> takesPart(part, on))
                            .map(part -> part.path("id").asText())
                            .collect(Collectors.toSet());
            assertThat(service.part(RegisterCounts.class).participating(day, known()))
                    .extracting(revised -> revised.state().code().value())
                    .as("on %s", day)
                    .containsExactlyInAnyOrderElementsOf(counted);
            nobodyCountsTwice(parts, counted);
        }
    }

    private static Optional<Instant> known() {
        return Optional.empty();
    }

    private static Map<String, JsonNode> of(Map<String, JsonNode> latest, String kind) {
        return latest.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind + "/"))
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().substring(kind.length() + 1),
                                Map.Entry::getValue));
    }

    private static void isWhatTheRegisterSays(RunningService service, Map<String, JsonNode> parts)
            throws Exception {
        var items = service.get("/participations?limit=500").json().path("items");
        assertThat(items).hasSize(parts.size());
        for (var item : items) {
            var announced = at(parts, item.path("code").asText());
            for (var field : List.of("revision", "status", "holds", "continues", "successions")) {
                assertThat(announced.path(field).toString())
                        .as("%s of %s", field, item.path("code"))
                        .isEqualTo(item.path(field).toString());
            }
        }
    }

    /// Whoever has read every message since the first knows of each record what the register says.
    private static void isWhatTheRegisterSays(
            RunningService service, String path, Map<String, JsonNode> all, List<String> fields)
            throws Exception {
        assertThat(all).isNotEmpty();
        for (var announced : all.entrySet()) {
            var said = service.get(path + announced.getKey()).json();
            for (var field : fields) {
                assertThat(value(announced.getValue().path(field)))
                        .as("%s of %s", field, announced.getKey())
                        .isEqualTo(value(said.path(field)));
            }
        }
    }

    /// What is empty may be left out on the way.
    private static String value(JsonNode node) {
        boolean nothing = node.isMissingNode() || node.isNull();
        return nothing || (node.isContainerNode() && node.isEmpty()) ? "" : node.toString();
    }

    private static void everySuccessionIsTrue(Map<String, JsonNode> parts) {
        parts.forEach((code, part) -> {
            for (var succession : part.path("successions")) {
                var successor = parts.get(succession.path("to").asText());
                boolean goesOn =
                        successor != null && texts(successor.path("continues")).contains(code);
                assertThat(goesOn)
                        .as("%s goes on with %s", succession.path("to"), code)
                        .isEqualTo(succession.path("decision").asText().equals("CONTINUES"));
            }
            for (var predecessor : texts(part.path("continues"))) {
                assertThat(at(parts, predecessor).path("successions").findValuesAsText("to"))
                        .contains(code);
            }
        });
    }

    /// A part that goes on and the one that it goes on with. Whoever took part before it gained a
    /// neighbour counted beside that neighbour, and rightly so.
    private static void nobodyCountsTwice(Map<String, JsonNode> parts, Set<String> counted) {
        for (var code : counted) {
            var note = at(parts, code).path("joinedNote").asText();
            if (note.startsWith("gaat door met de deelname van ")) {
                assertThat(counted)
                        .as("counted beside %s", code)
                        .doesNotContain(note.substring(note.length() - "GM0000".length()));
            }
        }
    }

    private static JsonNode at(Map<String, JsonNode> all, String code) {
        return Objects.requireNonNull(all.get(code), code);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static boolean exists(JsonNode municipality, LocalDate day) {
        var from = municipality.path("existsFrom").asText("null");
        var until = municipality.path("existsUntil").asText("null");
        return (from.equals("null") || from.compareTo(day.toString()) <= 0)
                && (until.equals("null") || until.compareTo(day.toString()) > 0);
    }

    /// As the description of the event says, on texts: 2009 begins before 2009-02 does.
    private static boolean takesPart(JsonNode part, LocalDate day) {
        var begin =
                part.at("/steps/inForceOn").asText("").isEmpty()
                                || part.at("/steps/inForceOn").isNull()
                        ? part.path("joinedOn")
                        : part.at("/steps/inForceOn");
        var end = part.path("endedOn");
        boolean counts =
                List.of("CONFIRMED", "ENDED").contains(part.path("status").asText())
                        && !List.of("MISTAKE", "PROPOSAL_REJECTED")
                                .contains(part.at("/steps/endReason").asText());
        boolean begun = begin.isNull() || begin.asText().compareTo(day.toString()) <= 0;
        boolean going =
                end.isNull()
                        || end.asText()
                                        .compareTo(
                                                day.toString().substring(0, end.asText().length()))
                                >= 0;
        boolean held =
                StreamSupport.stream(part.path("holds").spliterator(), false)
                        .anyMatch(hold ->
                                hold.path("since").asText().compareTo(day.toString()) <= 0
                                        && (hold.path("until").isNull()
                                                || hold.path("until").isMissingNode()
                                                || hold.path("until")
                                                                .asText()
                                                                .compareTo(day.toString())
                                                        > 0));
        return counts && begun && going && !held;
    }
}
