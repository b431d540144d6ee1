package nl.millenniumgemeenten.municipality.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.picture.PictureFixture;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.service.Announced;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityResourceTest {
    private static final String MARKET =
            """
            {"municipality":"GM0809","title":"Millenniummarkt","summary":"Scholen maken een markt.",
             "story":"Kinderen verkochten wat ze maakten.\\n\\nHet was druk.","result":"€ 1.200",
             "goals":[8,7],"startedOn":"2012-09","endedOn":"2013","partners":["De Start"],
             "pictures":[%s]}\
            """;

    private final RunningService service = RunningService.start();
    private String hash = "";

    @BeforeAll
    void know_a_municipality_goals_and_a_picture() throws Exception {
        service.create(
                "/municipalities/GM0809",
                "{\"name\":\"Loon op Zand\",\"province\":\"Noord-Brabant\"}");
        service.create("/goals/7", "{\"text\":\"Een schone wereld\",\"theme\":\"milieu\"}");
        service.create("/goals/8", "{\"text\":\"Eerlijk delen\",\"theme\":\"handel\"}");
        var kept = service.upload("/pictures", PictureFixture.picture("png", 700, 500));
        assertThat(kept.status()).isEqualTo(201);
        hash = kept.json().path("hash").asText();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void an_activity_is_written_submitted_published_changed_and_withdrawn() throws Exception {
        var id = UUID.randomUUID();
        var path = "/activities/" + id;

        var created = service.create(path, market("\"alternativeText\":\"Kramen\""));
        var submitted = step("PUT", path + "/submission", 1, "");
        var published = step("PUT", path + "/publication", 2, "");
        var saved = service.change(path, 3, MARKET.formatted("").replace("€ 1.200", "€ 1.300"));
        var withdrawn = step("DELETE", path + "/publication", 4, "");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("state").asText()).isEqualTo("DRAFT");
        assertThat(created.json().path("goals").toString()).isEqualTo("[7,8]");
        assertThat(created.json().at("/pictures/0/width").asInt()).isEqualTo(700);
        assertThat(submitted.json().path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(published.json().path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(saved.json().path("state").asText()).isEqualTo("DRAFT");
        assertThat(saved.json().at("/published/result").asText()).isEqualTo("€ 1.200");
        assertThat(withdrawn.json().path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(service.announced())
                .filteredOn(change -> change.subject().equals(id.toString()))
                .extracting(Announced::type)
                .containsExactly(
                        "nl.millenniumgemeenten.activities.published.v1",
                        "nl.millenniumgemeenten.activities.withdrawn.v1");
        assertThat(service.announced())
                .filteredOn(change -> change.subject().equals(id.toString()))
                .first()
                .satisfies(change -> {
                    assertThat(change.data().path("slug").asText()).isEqualTo("millenniummarkt");
                    assertThat(change.data().path("revision").asInt()).isEqualTo(3);
                    assertThat(change.data().at("/pictures/0/hash").asText()).isEqualTo(hash);
                });
        assertThat(service.get(path).json()).isEqualTo(withdrawn.json());
    }

    @Test
    void an_editor_asks_the_municipality_something_first() throws Exception {
        var path = "/activities/" + UUID.randomUUID();
        service.create(path, MARKET.formatted(""));
        service.send(
                "POST",
                "/municipalities/GM0809/contacts",
                ServiceToken.of("editor"),
                """
                {"name":"Toos Test","role":"beleidsmedewerker","email":"toos@loonopzand.example"}\
                """,
                Map.of());
        service.part(Database.class).execute("delete from mail_request");
        step("PUT", path + "/submission", 1, "");

        var asked = step("PUT", path + "/question", 2, "{\"question\":\"Met hoeveel?\"}");

        assertThat(asked.json().path("state").asText()).isEqualTo("ASKED_BACK");
        assertThat(mails())
                .as("to its contact and to nobody else")
                .containsExactly("ACTIVITY_ASKED_BACK toos@loonopzand.example Met hoeveel?");
        assertThat(asked.json().path("question").asText()).isEqualTo("Met hoeveel?");
        assertThat(service.get("/activities?state=ASKED_BACK").items("question"))
                .contains("Met hoeveel?");
    }

    @Test
    void every_revision_stays_with_who_recorded_it() throws Exception {
        var path = "/activities/" + UUID.randomUUID();
        service.create(path, MARKET.formatted(""));
        step("PUT", path + "/submission", 1, "");

        var history = service.get(path + "/revisions").json().path("items");

        assertThat(history.findValuesAsText("state")).containsExactly("SUBMITTED", "DRAFT");
        assertThat(history.at("/0/recordedBy/name").asText()).isEqualTo("Toos Test");
        assertThat(history.at("/1/record/title").asText()).isEqualTo("Millenniummarkt");
        assertThat(service.get("/activities/" + UUID.randomUUID() + "/revisions").status())
                .isEqualTo(404);
    }

    @Test
    void the_list_is_narrowed_and_paged() throws Exception {
        var path = "/activities/" + UUID.randomUUID();
        var created = service.create(path, MARKET.formatted("").replace("2012-09", "2009"));
        service.create("/activities/" + UUID.randomUUID(), MARKET.formatted(""));
        var number = created.json().path("number").asText();

        assertThat(service.get("/activities?municipality=GM0809&goal=7&year=2010").items("number"))
                .contains(number);
        assertThat(service.get("/activities?year=2014").items("number")).isEmpty();
        assertThat(service.get("/activities?goal=1").items("number")).isEmpty();
        var first = service.get("/activities?limit=1");
        assertThat(
                        service.get(
                                        "/activities?limit=1&after="
                                                + first.json().path("next").asText())
                                .items("number"))
                .hasSize(1)
                .isNotEqualTo(first.items("number"));
        assertThat(service.get("/activities?state=GONE").problem()).isEqualTo("malformed");
    }

    @Test
    void what_is_not_there_is_named() throws Exception {
        var body =
                MARKET.formatted("{\"hash\":\"" + "0".repeat(64) + "\",\"decorative\":true}")
                        .replace("[8,7]", "[3]")
                        .replace("GM0809", "GM9999");

        var refused = service.create("/activities/" + UUID.randomUUID(), body);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .containsExactly("/municipality", "/goals", "/pictures/0/hash");
    }

    @Test
    void what_a_municipality_did_it_did_while_it_existed() throws Exception {
        service.create(
                "/municipalities/GM0416",
                "{\"name\":\"Langedijk\",\"province\":\"Noord-Holland\"}");
        service.create(
                "/municipalities/GM0398",
                "{\"name\":\"Heerhugowaard\",\"province\":\"Noord-Holland\"}");
        service.create(
                "/territorial-changes/2022-01-01-GM1980",
                """
                {"kind":"MERGER","effectiveOn":"2022-01-01","from":["GM0398","GM0416"],
                 "to":["GM1980"],"legalGround":"","source":"",
                 "begins":[{"code":"GM1980","name":"Dijk en Waard","province":"Noord-Holland"}]}\
                """);

        assertThat(told("GM0416", "\"startedOn\":\"2022-03\"")).containsExactly("/startedOn");
        assertThat(told("GM1980", "\"endedOn\":\"2021\"")).containsExactly("/endedOn");
        assertThat(told("GM0416", "\"startedOn\":\"2021-11\",\"endedOn\":\"2022-06\"")).isEmpty();
        assertThat(told("GM1980", "\"startedOn\":\"2022\"")).isEmpty();
        assertThat(told("GM0416", "\"startedOn\":\"\"")).containsExactly("/startedOn");
        assertThat(told("GM1980", "\"startedOn\":\"\"")).isEmpty();
    }

    /// What is said of an activity in such a period.
    private List<String> told(String municipality, String period) throws Exception {
        var answer =
                service.create(
                        "/activities/" + UUID.randomUUID(),
                        "{\"municipality\":\"%s\",\"title\":\"Een markt\",\"goals\":[7],%s}"
                                .formatted(municipality, period));
        assertThat(answer.status()).isIn(201, 422);
        return answer.status() == 201 ? List.of() : answer.pointers();
    }

    @Test
    void what_lacks_is_named_when_it_is_to_be_published() throws Exception {
        var path = "/activities/" + UUID.randomUUID();
        service.create(path, "{\"municipality\":\"GM0809\",\"title\":\"Een markt\",\"goals\":[7]}");

        var refused = step("PUT", path + "/publication", 1, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/summary", "/story");
    }

    @Test
    void who_comes_second_is_told() throws Exception {
        var path = "/activities/" + UUID.randomUUID();
        service.create(path, MARKET.formatted(""));
        step("PUT", path + "/publication", 1, "");

        assertThat(step("DELETE", path + "/publication", 1, "").problem())
                .isEqualTo("stale-revision");
        assertThat(service.change(path, 1, MARKET.formatted("")).problem())
                .isEqualTo("stale-revision");
    }

    @Test
    void a_contact_writes_and_submits_for_its_own_municipality_and_publishes_nothing()
            throws Exception {
        service.part(Database.class)
                .execute(
                        """
                        insert into contact (id, codes, name, role, email, email_key, phone, since)
                        values (cast(? as uuid), array['GM0809'], 'Toos', 'wethouder',
                            'toos.t@example.nl', 'toos.t@example.nl', '', now())
                        on conflict do nothing
                        """,
                        ServiceToken.ACCOUNT);
        service.create(
                "/municipalities/GM0772",
                "{\"name\":\"Eindhoven\",\"province\":\"Noord-Brabant\"}");
        var path = "/activities/" + UUID.randomUUID();

        var created = asContact("PUT", path, MARKET.formatted(""), "If-None-Match", "*");
        var elsewhere =
                asContact(
                        "PUT",
                        "/activities/" + UUID.randomUUID(),
                        MARKET.formatted("").replace("GM0809", "GM0772"),
                        "If-None-Match",
                        "*");
        var submitted = asContact("PUT", path + "/submission", "", "If-Match", "\"1\"");
        var published = asContact("PUT", path + "/publication", "", "If-Match", "\"2\"");

        assertThat(created.status()).isEqualTo(201);
        assertThat(elsewhere.problem()).isEqualTo("not-yours");
        assertThat(service.get(path + "/revisions").json().at("/items/0/recordedBy/name").asText())
                .isEqualTo("Contactpersoon van de gemeente");
        assertThat(submitted.json().path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(published.status()).isEqualTo(403);
        assertThat(asContact("GET", "/activities?municipality=GM0809", "", "X-None", "").status())
                .isEqualTo(200);
        service.part(Database.class)
                .execute("delete from contact where id = cast(? as uuid)", ServiceToken.ACCOUNT);
    }

    private Answer asContact(String method, String path, String body, String header, String value)
            throws Exception {
        return service.send(
                method, path, ServiceToken.of("municipality-contact"), body, Map.of(header, value));
    }

    @Test
    void a_contact_of_nobody_knows_sees_and_writes_nothing() throws Exception {
        var path = "/activities/" + UUID.randomUUID();
        service.create(path, MARKET.formatted(""));
        var contact = ServiceToken.of("municipality-contact");

        assertThat(service.send("GET", path, contact, "", Map.of()).problem())
                .isEqualTo("not-yours");
        assertThat(service.send("GET", "/activities", contact, "", Map.of()).problem())
                .isEqualTo("not-yours");
        assertThat(
                        service.send(
                                        "PUT",
                                        path,
                                        contact,
                                        MARKET.formatted(""),
                                        Map.of("If-Match", "\"1\""))
                                .problem())
                .isEqualTo("not-yours");
        assertThat(
                        service.send(
                                        "PUT",
                                        path + "/publication",
                                        contact,
                                        "",
                                        Map.of("If-Match", "\"1\""))
                                .status())
                .isEqualTo(403);
    }

    private Answer step(String method, String path, long revision, String body) throws Exception {
        return service.send(
                method,
                path,
                ServiceToken.of("editor"),
                body,
                Map.of("If-Match", "\"" + revision + "\""));
    }

    private List<String> mails() {
        return service.part(Database.class)
                .query(
                        "select kind, recipient, parameters ->> 'question' as question from"
                                + " mail_request",
                        row ->
                                row.getString("kind")
                                        + " "
                                        + row.getString("recipient")
                                        + " "
                                        + row.getString("question"));
    }

    private String market(String more) {
        return MARKET.formatted("{\"hash\":\"" + hash + "\",\"decorative\":false," + more + "}");
    }
}
