package nl.millenniumgemeenten.municipality.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.millenniumgemeenten.municipality.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipationResourceTest {
    private final RunningService service =
            RunningService.start(Map.of("calendar.enabled", "false"));

    @BeforeAll
    void know_municipalities_and_goals() throws Exception {
        service.create(
                "/municipalities/GM0809",
                "{\"name\":\"Loon op Zand\",\"province\":\"Noord-Brabant\"}");
        service.create(
                "/municipalities/GM0483",
                """
                {"name":"Alkemade","province":"Zuid-Holland","existsUntil":"2009-01-01"}\
                """);
        service.create("/goals/7", "{\"text\":\"Een schone wereld\",\"theme\":\"milieu\"}");
        service.create("/goals/8", "{\"text\":\"Eerlijk delen\",\"theme\":\"handel\"}");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_participation_is_recorded_announced_and_counted_while_its_municipality_exists()
            throws Exception {
        var created =
                service.create(
                        "/participations/GM0809",
                        """
                        {"status":"CONFIRMED","joinedOn":"2014-01-01",
                         "joinedNote":"titel van kracht","signUnveiledOn":"2014-04-22",
                         "proposedOn":"2010-11-11","proposedBy":"een raadslid",
                         "decidedOn":"2012-09","decidedBy":"COUNCIL","inForceOn":"2014-01-01",
                         "reportDueOn":"2015-01-01","goals":[8,7],"source":"https://example.org/bron",
                         "remarks":"Nog nabellen"}\
                        """);
        service.create(
                "/participations/GM0483", "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2007-06\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().toString())
                .startsWith(
                        """
                        {"code":"GM0809","revision":1,"status":"CONFIRMED","joinedOn":"2014-01-01",\
                        "joinedNote":"titel van kracht","proposedOn":"2010-11-11",\
                        "proposedBy":"een raadslid","decidedOn":"2012-09","decidedBy":"COUNCIL",\
                        "signedUpOn":null,"recognisedOn":null,"inForceOn":"2014-01-01",\
                        "signUnveiledOn":"2014-04-22","endedOn":null,"endReason":null,\
                        "endNote":null,"goals":[7,8],"source":"https://example.org/bron",\
                        "remarks":"Nog nabellen","profile":{"introduction":null,"themes":[],\
                        "planTitle":null,"planUrl":null,"ambassador":null,\
                        "responsibleAlderman":null,"workingGroup":null,\
                        "budgetPerInhabitant":null,"website":null},"holds":[],\
                        "reportDueOn":"2015-01-01","reports":[],"continues":[],\
                        "successions":[],"recordedAt":"20\
                        """);
        assertThat(service.get("/participations/GM0809").json()).isEqualTo(created.json());
        assertThat(service.get("/participations?limit=1").json().path("next").asText())
                .isEqualTo("GM0483");
        assertThat(service.announced())
                .filteredOn(change -> change.type().contains("participations"))
                .allSatisfy(change -> assertThat(change.data().has("remarks")).isFalse());
        assertThat(counts("2008-01-01")).isEqualTo("2 1");
        assertThat(counts("2009-01-01")).isEqualTo("1 0");
        assertThat(counts("2014-01-01")).isEqualTo("1 1");
    }

    @Test
    void what_the_register_does_not_know_is_named() throws Exception {
        var refused =
                service.create(
                        "/participations/GM9999", "{\"status\":\"CONFIRMED\",\"goals\":[7,12]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/code", "/goals");
        assertThat(service.get("/participations/GM9999").status()).isEqualTo(404);
    }

    @Test
    void an_end_without_a_date_is_refused() throws Exception {
        var refused = service.create("/participations/GM0809", "{\"status\":\"ENDED\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/endedOn");
    }

    @Test
    void steps_out_of_order_are_named() throws Exception {
        var refused =
                service.create(
                        "/participations/GM0809",
                        """
                        {"status":"CONFIRMED","proposedOn":"2012","decidedOn":"2011",
                         "signedUpOn":"2012","recognisedOn":"2013","inForceOn":"2012-12-31",
                         "signUnveiledOn":"2013","endReason":"OTHER"}\
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/endReason", "/decidedOn", "/inForceOn");
    }

    @Test
    void every_field_that_cannot_be_read_is_named() throws Exception {
        var refused =
                service.create(
                        "/participations/GM0809",
                        """
                        {"status":"MAYBE","joinedOn":"2009-02-30","signUnveiledOn":2009,
                         "decidedBy":"MAYOR","endReason":1,"reportDueOn":"2013",
                         "goals":["zeven",0],"surprise":true}\
                        """);

        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/status",
                        "/joinedOn",
                        "/signUnveiledOn",
                        "/decidedBy",
                        "/endReason",
                        "/reportDueOn",
                        "/goals/0",
                        "/goals/1",
                        "/surprise");
    }

    private String counts(String day) throws Exception {
        var counts = service.get("/register-counts?at=" + day).json();
        return counts.path("municipalities").asInt() + " " + counts.path("participating").asInt();
    }
}
