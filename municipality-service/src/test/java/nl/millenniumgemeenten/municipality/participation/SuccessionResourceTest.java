package nl.millenniumgemeenten.municipality.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.millenniumgemeenten.municipality.referencedata.ImportReferenceData;
import nl.millenniumgemeenten.municipality.service.Answer;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import nl.millenniumgemeenten.municipality.service.SetClock;
import nl.millenniumgemeenten.municipality.territory.TakeEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of the parts of municipalities that really ended.
class SuccessionResourceTest {
    private static final String LANGEDIJK = "/participations/GM0416";
    private static final String DIJK_EN_WAARD = "/participations/GM1980";

    private static final Map<String, Object> SETTINGS =
            Map.of("calendar.enabled", "false", "test.now", "set");

    private final RunningService service = RunningService.start(SETTINGS);

    @BeforeEach
    void import_the_history() {
        SetClock.now = Instant.parse("2026-11-25T12:00:00Z");
        service.part(ImportReferenceData.class).handle();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void after_a_fresh_import_the_parts_of_ended_municipalities_are_tasks() throws Exception {
        var tasks = service.get("/participations?undecided=true").json();

        assertThat(tasks.path("items").findValuesAsText("code"))
                .containsExactly("GM0063", "GM0416", "GM0483", "GM0545", "GM0614", "GM0738");
        assertThat(successions("/participations/GM0545"))
                .as("Leerdam, into Vijfheerenlanden")
                .isEqualTo("[{\"to\":\"GM1961\",\"decision\":\"UNDECIDED\"}]");
        assertThat(service.get("/participations/GM1961").status()).isEqualTo(404);
        var page = service.get("/participations?undecided=true&limit=2").json();
        assertThat(page.path("next").asText()).isEqualTo("GM0416");
        assertThat(service.get("/participations?undecided=ja").status()).isEqualTo(400);
    }

    @Test
    void dijk_en_waard_goes_on_with_langedijk_from_its_first_day() throws Exception {
        int before = participating("2021-12-31");
        int undecided = participating("2022-01-01");

        var decided = decide("GM0416", "GM1980", "CONTINUES", 1);

        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.json().path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(successions(LANGEDIJK))
                .isEqualTo("[{\"to\":\"GM1980\",\"decision\":\"CONTINUES\"}]");
        var successor = service.get(DIJK_EN_WAARD).json();
        assertThat(successor.path("joinedOn").asText()).isEqualTo("2022-01-01");
        assertThat(successor.path("joinedNote").asText())
                .isEqualTo("gaat door met de deelname van Langedijk");
        assertThat(successor.path("goals").toString()).isEqualTo("[1,7,8]");
        assertThat(successor.path("continues").toString()).isEqualTo("[\"GM0416\"]");
        assertThat(participating("2021-12-31")).isEqualTo(before);
        assertThat(participating("2022-01-01")).isEqualTo(undecided + 1);
        assertThat(decide("GM0416", "GM1980", "CONTINUES", 2).etag()).isEqualTo("\"2\"");
        assertThat(service.get(DIJK_EN_WAARD).json()).isEqualTo(successor);
    }

    @Test
    void going_back_leaves_no_part_behind() throws Exception {
        int before = participating("2022-01-01");
        decide("GM0416", "GM1980", "CONTINUES", 1);

        var back = decide("GM0416", "GM1980", "UNDECIDED", 2);

        assertThat(back.status()).isEqualTo(200);
        var mistake = service.get(DIJK_EN_WAARD).json();
        assertThat(mistake.path("status").asText()).isEqualTo("ENDED");
        assertThat(mistake.path("endReason").asText()).isEqualTo("MISTAKE");
        assertThat(mistake.path("goals")).isEmpty();
        assertThat(service.get(DIJK_EN_WAARD).json().path("continues")).isEmpty();
        assertThat(participating("2022-01-01")).isEqualTo(before);

        decide("GM0416", "GM1980", "CONTINUES", 3);
        assertThat(service.get(DIJK_EN_WAARD).json().path("status").asText())
                .isEqualTo("CONFIRMED");
        assertThat(service.get(DIJK_EN_WAARD).json().path("endReason").isNull()).isTrue();
        assertThat(service.get(DIJK_EN_WAARD).json().path("goals").toString()).isEqualTo("[1,7,8]");
        assertThat(participating("2022-01-01")).isEqualTo(before + 1);
    }

    @Test
    void going_back_is_refused_once_the_successor_told_something_itself() throws Exception {
        decide("GM0416", "GM1980", "CONTINUES", 1);
        edit("PUT", DIJK_EN_WAARD + "/profile", "{\"introduction\":\"Wij gaan door\"}", 1);

        var refused = decide("GM0416", "GM1980", "ENDS", 2);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/decision");
        assertThat(successions(LANGEDIJK)).contains("CONTINUES");
    }

    @Test
    void when_nobody_goes_on_the_part_ends_with_its_municipality() throws Exception {
        var ended = decide("GM0416", "GM1980", "ENDS", 1).json();

        assertThat(ended.path("status").asText()).isEqualTo("ENDED");
        assertThat(ended.path("endedOn").asText()).isEqualTo("2021-12-31");
        assertThat(ended.path("endReason").asText()).isEqualTo("TERRITORIAL_CHANGE");
        assertThat(service.get(DIJK_EN_WAARD).status()).isEqualTo(404);

        var open = decide("GM0416", "GM1980", "UNDECIDED", 2).json();
        assertThat(open.path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(open.path("endReason").isNull()).isTrue();
    }

    @Test
    void a_corrected_change_and_another_import_keep_what_was_decided() throws Exception {
        decide("GM0416", "GM1980", "CONTINUES", 1);
        var before = service.get("/participations?limit=500").json();
        var path = "/territorial-changes/2022-01-01-GM1980";

        var corrected =
                service.change(
                        path,
                        1,
                        """
                        {"kind":"MERGER","effectiveOn":"2022-01-01","from":["GM0398","GM0416"],
                         "to":["GM1980"],"legalGround":"Wet"}\
                        """);
        service.part(ImportReferenceData.class).handle();

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(service.get("/participations?limit=500").json()).isEqualTo(before);
    }

    @Test
    void a_change_that_moves_takes_the_part_that_nobody_touched_along() throws Exception {
        decide("GM0416", "GM1980", "CONTINUES", 1);

        var corrected =
                service.change(
                        "/territorial-changes/2022-01-01-GM1980",
                        1,
                        """
                        {"kind":"MERGER","effectiveOn":"2022-02-01","from":["GM0398","GM0416"],
                         "to":["GM1980"]}\
                        """);

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(service.get(DIJK_EN_WAARD).json().path("joinedOn").asText())
                .isEqualTo("2022-02-01");
    }

    @Test
    void two_that_merge_are_one_participant_with_the_goals_of_both() throws Exception {
        service.create(
                "/participations/GM0398",
                "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2010\",\"goals\":[2]}");
        int before = participating("2022-01-01");

        decide("GM0416", "GM1980", "CONTINUES", 1);
        decide("GM0398", "GM1980", "CONTINUES", 1);

        var both = service.get(DIJK_EN_WAARD).json();
        assertThat(both.path("goals").toString()).isEqualTo("[1,2,7,8]");
        assertThat(both.path("continues").toString()).isEqualTo("[\"GM0416\",\"GM0398\"]");
        assertThat(participating("2022-01-01")).isEqualTo(before + 1);

        assertThat(decide("GM0416", "GM1980", "ENDS", 2).status()).isEqualTo(200);
        var one = service.get(DIJK_EN_WAARD).json();
        assertThat(one.path("goals").toString()).isEqualTo("[2]");
        assertThat(one.path("continues").toString()).isEqualTo("[\"GM0398\"]");
        assertThat(one.path("joinedNote").asText()).contains("Heerhugowaard");
    }

    @Test
    void winsum_was_split_and_can_go_on_in_one_half() throws Exception {
        var recorded =
                service.create(
                        "/participations/GM0053",
                        "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2009\",\"goals\":[7]}");

        assertThat(recorded.json().path("successions").toString())
                .isEqualTo(
                        "[{\"to\":\"GM1966\",\"decision\":\"UNDECIDED\"},"
                                + "{\"to\":\"GM1969\",\"decision\":\"UNDECIDED\"}]");

        decide("GM0053", "GM1966", "CONTINUES", 1);
        var done = decide("GM0053", "GM1969", "ENDS", 2).json();

        assertThat(done.path("status").asText()).as("it goes on").isEqualTo("CONFIRMED");
        assertThat(service.get("/participations/GM1966").json().path("joinedOn").asText())
                .isEqualTo("2019-01-01");
        assertThat(service.get("/participations/GM1969").status()).isEqualTo(404);
    }

    @Test
    void under_a_new_code_the_same_municipality_goes_on_by_itself() throws Exception {
        // Dantumadeel (GM0065) became Dantumadiel (GM1891) on 1 January 2009.
        service.create(
                "/participations/GM0065",
                "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2008\",\"goals\":[7]}");

        assertThat(successions("/participations/GM0065"))
                .isEqualTo("[{\"to\":\"GM1891\",\"decision\":\"CONTINUES\"}]");
        var renamed = service.get("/participations/GM1891").json();
        assertThat(renamed.path("joinedOn").asText()).isEqualTo("2009-01-01");
        assertThat(renamed.path("continues").toString()).isEqualTo("[\"GM0065\"]");
    }

    @Test
    void hilversum_takes_part_already_when_wijdemeren_goes_up_in_it_at_midnight() throws Exception {
        service.create(
                "/participations/GM1696",
                """
                {"status":"CONFIRMED","joinedOn":"2020","goals":[3],"reportDueOn":"2026-06-30"}\
                """);
        service.create(
                "/participations/GM0402",
                "{\"status\":\"CONFIRMED\",\"joinedOn\":\"2015\",\"goals\":[7]}");
        assertThat(service.part(HoldOverdue.class).handle()).isEqualTo(1);
        SetClock.now = Instant.parse("2026-12-31T23:00:00Z");
        try (var second = RunningService.start(service.database(), SETTINGS)) {
            assertThat(
                            service.part(TakeEffect.class).handle()
                                    + second.part(TakeEffect.class).handle())
                    .isEqualTo(1);
        }

        var wijdemeren = service.get("/participations/GM1696/revisions").json().path("items");
        assertThat(wijdemeren).hasSize(3);
        assertThat(wijdemeren.at("/0/recordedBy/id").asText()).isEqualTo("calendar");
        assertThat(successions("/participations/GM1696"))
                .as("on hold, and so not over")
                .isEqualTo("[{\"to\":\"GM0402\",\"decision\":\"UNDECIDED\"}]");

        int before = participating("2027-01-01");
        assertThat(decide("GM1696", "GM0402", "CONTINUES", 3).status()).isEqualTo(200);
        var hilversum = service.get("/participations/GM0402").json();
        assertThat(hilversum.path("goals").toString()).isEqualTo("[3,7]");
        assertThat(hilversum.path("joinedOn").asText()).isEqualTo("2015");
        assertThat(hilversum.path("holds")).isEmpty();
        assertThat(participating("2027-01-01")).isEqualTo(before);

        assertThat(decide("GM1696", "GM0402", "ENDS", 4).status()).isEqualTo(200);
        assertThat(service.get("/participations/GM0402").json().path("goals").toString())
                .isEqualTo("[7]");
    }

    @Test
    void an_editor_ends_a_part_of_which_something_is_still_undecided() throws Exception {
        var body =
                """
                {"status":"ENDED","joinedOn":"2009","endedOn":"2021-12-31",
                 "endReason":"TERRITORIAL_CHANGE"}\
                """;

        var ended = service.change(LANGEDIJK, 1, body);

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().path("status").asText()).isEqualTo("ENDED");
        assertThat(ended.json().path("successions")).isEmpty();
        assertThat(service.get(LANGEDIJK).json()).isEqualTo(ended.json());
    }

    @Test
    void what_successors_decided_is_not_overruled_by_the_facts() throws Exception {
        decide("GM0416", "GM1980", "ENDS", 1);

        var confirmed = service.change(LANGEDIJK, 2, "{\"status\":\"CONFIRMED\"}");
        var sooner =
                service.change(
                        LANGEDIJK,
                        2,
                        """
                        {"status":"ENDED","endedOn":"2015","endReason":"TERRITORIAL_CHANGE"}\
                        """);
        var stopped =
                service.change(
                        LANGEDIJK,
                        2,
                        "{\"status\":\"ENDED\",\"endedOn\":\"2015\",\"endReason\":\"DECISION\"}");

        assertThat(confirmed.status()).isEqualTo(422);
        assertThat(confirmed.pointers()).containsExactly("/status");
        assertThat(sooner.pointers()).containsExactly("/endedOn");
        assertThat(stopped.json().path("endedOn").asText()).isEqualTo("2015");
        assertThat(stopped.json().path("successions")).isEmpty();
    }

    @Test
    void a_municipality_that_is_no_more_reports_nothing() throws Exception {
        var refused = edit("POST", LANGEDIJK + "/report", "{\"note\":\"Het gaat goed\"}", 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/note");
        assertThat(refused.json().toString())
                .contains("Langedijk bestaat niet meer", "Dijk en Waard");
        assertThat(service.get(LANGEDIJK).json().path("reports")).isEmpty();
    }

    @Test
    void a_part_that_stopped_is_not_revived_unawares() throws Exception {
        service.create(
                "/participations/GM1980",
                "{\"status\":\"ENDED\",\"joinedOn\":\"2008\",\"endedOn\":\"2015\"}");
        service.create(
                "/participations/GM1961",
                "{\"status\":\"PROPOSED\",\"proposedOn\":\"2019\",\"goals\":[2]}");

        var refused = decide("GM0416", "GM1980", "CONTINUES", 1);
        decide("GM0545", "GM1961", "CONTINUES", 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).containsExactly("/decision");
        var vijfheerenlanden = service.get("/participations/GM1961").json();
        assertThat(vijfheerenlanden.path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(vijfheerenlanden.path("joinedOn").asText()).isEqualTo("2019-01-01");
        assertThat(vijfheerenlanden.path("proposedOn").asText()).isEqualTo("2019");
    }

    @Test
    void what_is_no_succession_is_not_decided() throws Exception {
        assertThat(decide("GM0416", "GM0809", "ENDS", 1).status()).isEqualTo(404);
        assertThat(decide("GM0416", "GM1980", "ENDS", 9).status()).isEqualTo(412);
        assertThat(decide("GM0416", "GM1980", "MAYBE", 1).pointers()).containsExactly("/decision");
        assertThat(
                        service.send(
                                        "PUT",
                                        LANGEDIJK + "/successions/GM1980",
                                        ServiceToken.of("contributor"),
                                        "{\"decision\":\"ENDS\"}",
                                        Map.of("If-Match", "\"1\""))
                                .status())
                .isEqualTo(403);
    }

    private Answer decide(String code, String to, String decision, long revision) throws Exception {
        return edit(
                "PUT",
                "/participations/" + code + "/successions/" + to,
                "{\"decision\":\"" + decision + "\"}",
                revision);
    }

    private Answer edit(String method, String path, String body, long revision) throws Exception {
        return service.send(
                method,
                path,
                ServiceToken.of("editor"),
                body,
                Map.of("If-Match", "\"" + revision + "\""));
    }

    private String successions(String path) throws Exception {
        return service.get(path).json().path("successions").toString();
    }

    private int participating(String day) throws Exception {
        return service.get("/register-counts?at=" + day).json().path("participating").asInt();
    }
}
