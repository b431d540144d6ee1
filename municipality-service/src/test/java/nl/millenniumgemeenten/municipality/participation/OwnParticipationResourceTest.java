package nl.millenniumgemeenten.municipality.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import nl.millenniumgemeenten.municipality.service.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnParticipationResourceTest {
    private static final String PATH = "/participations/GM0809";
    private static final String PROFILE =
            """
            {"introduction":"Wij doen mee.\\n\\nAl jaren.","themes":["water"],
             "planTitle":"Nota","planUrl":"https://example.org/nota","ambassador":"A. de Vries",
             "responsibleAlderman":"B. Jansen","workingGroup":"Werkgroep","budgetPerInhabitant":0.5,
             "website":"http://example.org"}\
            """;
    private static final Map<String, Object> SETTINGS =
            Map.of("calendar.enabled", "false", "test.now", "set");

    private RunningService service = RunningService.start(SETTINGS);
    private String contact = "";

    @BeforeEach
    void know_a_participant_with_a_contact() throws Exception {
        SetClock.now = Instant.parse("2026-11-25T12:00:00Z");
        service.create(
                "/municipalities/GM0809",
                "{\"name\":\"Loon op Zand\",\"province\":\"Noord-Brabant\"}");
        service.create(
                "/municipalities/GM0772",
                "{\"name\":\"Eindhoven\",\"province\":\"Noord-Brabant\"}");
        service.create(
                PATH,
                """
                {"status":"CONFIRMED","joinedOn":"2014-01-01","remarks":"Nog nabellen",
                 "reportDueOn":"2026-10-31"}\
                """);
        var person =
                """
                {"name":"Toos Test","role":"adviseur","email":"toos@example.org",
                 "phone":"010 123 45 67"}\
                """;
        contact =
                service.send(
                                "POST",
                                "/municipalities/GM0809/contacts",
                                ServiceToken.of("editor"),
                                person,
                                Map.of())
                        .json()
                        .path("id")
                        .asText();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_contact_keeps_the_profile_and_reads_nothing_of_the_editors() throws Exception {
        var kept = asContact("PUT", PATH + "/profile", PROFILE, 1);

        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.etag()).isEqualTo("\"2\"");
        assertThat(kept.json().path("remarks").isNull()).isTrue();
        var known = service.get(PATH).json();
        assertThat(known.path("profile").path("introduction").asText())
                .isEqualTo("Wij doen mee.\n\nAl jaren.");
        assertThat(known.at("/profile/budgetPerInhabitant").decimalValue().toPlainString())
                .startsWith("0.5");
        assertThat(known.path("remarks").asText()).isEqualTo("Nog nabellen");
        assertThat(service.announced().getLast().data().at("/profile/themes").toString())
                .isEqualTo("[\"water\"]");
        assertThat(service.get(PATH + "/revisions").json().at("/items/0/recordedBy/id").asText())
                .isEqualTo(contact);
    }

    @Test
    void the_profile_stays_when_an_editor_records_the_facts() throws Exception {
        asContact("PUT", PATH + "/profile", PROFILE, 1);

        var changed = service.change(PATH, 2, "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2013\"}");

        assertThat(changed.json().at("/profile/planTitle").asText()).isEqualTo("Nota");
        assertThat(changed.json().path("reportDueOn").isNull()).isTrue();
    }

    @Test
    void nobody_writes_for_another_municipality_or_over_another_writer() throws Exception {
        assertThat(asContact("PUT", "/participations/GM0772/profile", PROFILE, 1).problem())
                .isEqualTo("not-yours");
        assertThat(asContact("PUT", PATH + "/profile", PROFILE, 7).status()).isEqualTo(412);
        assertThat(
                        service.send(
                                        "PUT",
                                        PATH + "/profile",
                                        ServiceToken.ofContact(contact),
                                        PROFILE,
                                        Map.of())
                                .status())
                .isEqualTo(428);
        assertThat(asContact("PUT", PATH, "{\"status\":\"CONFIRMED\"}", 1).status()).isEqualTo(403);
        assertThat(service.get(PATH).json().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void every_fault_in_a_profile_is_named() throws Exception {
        var unreadable =
                asContact(
                        "PUT",
                        PATH + "/profile",
                        "{\"introduction\":7,\"themes\":[\"\"],\"budgetPerInhabitant\":\"veel\"}",
                        1);
        var wrong =
                asContact(
                        "PUT",
                        PATH + "/profile",
                        "{\"planUrl\":\"javascript:alert(1)\",\"budgetPerInhabitant\":-1}",
                        1);

        assertThat(unreadable.pointers())
                .containsExactlyInAnyOrder(
                        "/profile/introduction",
                        "/profile/themes/0",
                        "/profile/budgetPerInhabitant");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointers())
                .containsExactly("/profile/planUrl", "/profile/budgetPerInhabitant");
    }

    @Test
    void a_report_ends_the_hold_that_the_calendar_made_and_only_editors_read_it() throws Exception {
        var calendar = service.part(HoldOverdue.class);
        assertThat(calendar.isDue()).isTrue();
        assertThat(calendar.handle()).isEqualTo(1);
        assertThat(calendar.handle()).isZero();
        assertThat(service.get(PATH).json().path("holds").toString())
                .isEqualTo("[{\"since\":\"2026-11-01\",\"until\":null}]");
        assertThat(participating("2026-11-01")).isZero();

        var reported =
                asContact("POST", PATH + "/report", "{\"note\":\"Het gaat goed, zei Piet\"}", 2);

        assertThat(reported.status()).isEqualTo(200);
        assertThat(reported.json().path("holds").toString())
                .isEqualTo("[{\"since\":\"2026-11-01\",\"until\":\"2026-11-25\"}]");
        assertThat(reported.json().path("reportDueOn").asText()).isEqualTo("2027-11-25");
        assertThat(participating("2026-10-31")).isEqualTo(1);
        assertThat(participating("2026-11-24")).isZero();
        assertThat(participating("2026-11-25")).isEqualTo(1);
        assertThat(service.get(PATH).json().path("reports").toString())
                .isEqualTo("[{\"reportedOn\":\"2026-11-25\",\"note\":null}]");
        assertThat(edit("GET", PATH, "", 3).json().at("/reports/0/note").asText())
                .isEqualTo("Het gaat goed, zei Piet");
        assertThat(edit("GET", "/participations", "", 3).json().at("/items/0/reports").toString())
                .isEqualTo(
                        "[{\"reportedOn\":\"2026-11-25\",\"note\":\"Het gaat goed, zei Piet\"}]");
        assertThat(service.get("/participations").json().at("/items/0/reports").toString())
                .isEqualTo("[{\"reportedOn\":\"2026-11-25\",\"note\":null}]");
        assertThat(service.announced())
                .extracting(change -> change.data().toString())
                .noneMatch(data -> data.contains("Piet") || data.contains("Toos"));
    }

    @Test
    void a_report_that_was_not_due_is_seen_although_it_changes_nothing_else() throws Exception {
        service.change(PATH, 1, "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2013\"}");
        SetClock.now = SetClock.now.plusSeconds(60);
        var before = SetClock.now.minusSeconds(1);

        assertThat(asContact("POST", PATH + "/report", "{\"note\":\"Vroeg\"}", 2).status())
                .isEqualTo(200);

        assertThat(service.get(PATH).json().path("reports").size()).isEqualTo(1);
        assertThat(service.get(PATH + "?recordedAt=" + before).json().path("reports").size())
                .isZero();
    }

    @Test
    void what_a_contact_wrote_stays_without_their_name() throws Exception {
        asContact("PUT", PATH + "/profile", PROFILE, 1);
        asContact("POST", PATH + "/report", "{\"note\":\"Het gaat goed\"}", 2);
        var database = service.part(Database.class);

        assertThat(names(database)).containsExactly("Contactpersoon van de gemeente", "Toos Test");

        database.execute("update participation_report set reported_by_name = 'Toos Tweede'");
        database.execute(
                "update participation_revision set recorded_by_name = 'Toos Tweede'"
                        + " where revision > 1");
        for (var statement : migration("V063__forget_names_of_contacts").split(";\n", -1)) {
            if (!statement.isBlank()) {
                database.execute(statement);
            }
        }

        assertThat(names(database))
                .as("of the editor, and of the contact who wrote twice")
                .containsExactly("Contactpersoon van de gemeente", "Toos Test");
    }

    private static List<String> names(Database database) {
        return database.query(
                """
                select reported_by_name as name from participation_report
                union select recorded_by_name from participation_revision order by name
                """,
                row -> row.getString("name"));
    }

    private static String migration(String name) throws IOException {
        try (var file =
                Objects.requireNonNull(
                        OwnParticipationResourceTest.class.getResourceAsStream(
                                "/db/migration/" + name + ".sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_calendar_holds_once_of_two_instances_and_from_the_day_it_was_due_after_downtime()
            throws Exception {
        SetClock.now = Instant.parse("2026-10-31T22:59:59Z");
        try (var second = RunningService.start(service.database(), SETTINGS)) {
            assertThat(service.part(HoldOverdue.class).isDue()).isFalse();

            SetClock.now = Instant.parse("2027-03-01T12:00:00Z");
            int held =
                    service.part(HoldOverdue.class).handle()
                            + second.part(HoldOverdue.class).handle();

            assertThat(held).isEqualTo(1);
            assertThat(service.get(PATH).json().at("/holds/0/since").asText())
                    .isEqualTo("2026-11-01");
            assertThat(
                            service.get(PATH + "/revisions")
                                    .json()
                                    .at("/items/0/recordedBy/id")
                                    .asText())
                    .isEqualTo("calendar");
        }
    }

    @Test
    void an_editor_puts_on_hold_once() throws Exception {
        var held = edit("POST", PATH + "/hold", "{\"since\":\"2026-03-01\"}", 1);
        var again = edit("POST", PATH + "/hold", "{\"since\":\"2026-04-01\"}", 2);
        var never = edit("POST", PATH + "/hold", "{}", 2);
        var far = edit("POST", PATH + "/hold", "{\"since\":\"+999999999-12-31\"}", 2);
        var early = edit("POST", PATH + "/hold", "{\"since\":\"1999-12-31\"}", 2);

        assertThat(held.json().path("holds").toString())
                .isEqualTo("[{\"since\":\"2026-03-01\",\"until\":null}]");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.pointers()).containsExactly("/since");
        assertThat(never.pointers()).containsExactly("/since");
        assertThat(far.status()).isEqualTo(422);
        assertThat(far.pointers()).containsExactly("/since");
        assertThat(early.pointers()).containsExactly("/since");
        assertThat(service.part(HoldOverdue.class).isDue()).isFalse();
    }

    @Test
    void who_does_not_take_part_is_not_put_on_hold() throws Exception {
        service.create("/participations/GM0772", "{\"status\":\"PROPOSED\"}");

        var refused = edit("POST", "/participations/GM0772/hold", "{\"since\":\"2026-03-01\"}", 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(edit("POST", PATH + "/hold", "{\"since\":\"2013-03-01\"}", 1).status())
                .isEqualTo(422);
    }

    private int participating(String day) throws Exception {
        return service.get("/register-counts?at=" + day).json().path("participating").asInt();
    }

    private Answer asContact(String method, String path, String body, long revision)
            throws Exception {
        return service.send(
                method,
                path,
                ServiceToken.ofContact(contact),
                body,
                Map.of("If-Match", "\"" + revision + "\""));
    }

    private Answer edit(String method, String path, String body, long revision) throws Exception {
        return service.send(
                method,
                path,
                ServiceToken.of("editor"),
                body,
                Map.of("If-Match", "\"" + revision + "\""));
    }
}
