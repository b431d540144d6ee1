package nl.millenniumgemeenten.municipality.campaigncount;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.municipality.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignCountResourceTest {
    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void totals_are_recorded_corrected_and_listed_as_far_as_they_were_counted() throws Exception {
        var created = service.create("/campaign-counts/2010-01-137", body("2010-01", 137));
        service.create("/campaign-counts/2010-145", body("2010", 145));
        service.create("/campaign-counts/2014-11-160", body("2014-11", 160));
        var before = service.get("/campaign-counts/2014-11-160").json().path("recordedAt").asText();
        var corrected = service.change("/campaign-counts/2014-11-160", 1, body("2014-12-01", 161));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().toString())
                .startsWith(
                        "{\"id\":\"2010-01-137\",\"revision\":1,\"countedOn\":\"2010-01\","
                                + "\"municipalities\":137,\"qualifier\":\"EXACTLY\","
                                + "\"note\":null,\"source\":\"https://example.org\","
                                + "\"recordedAt\":\"20");
        assertThat(corrected.etag()).isEqualTo("\"2\"");
        assertThat(service.get("/campaign-counts").items("municipalities"))
                .containsExactly("137", "145", "161");
        assertThat(service.get("/campaign-counts?limit=1&after=2010-01-137").items("id"))
                .containsExactly("2010-145");
        assertThat(service.get("/campaign-counts?at=2010-01-01").items("id"))
                .containsExactly("2010-01-137", "2010-145");
        assertThat(service.get("/campaign-counts?at=2009-12-31").items("id")).isEmpty();
        assertThat(
                        service.get("/campaign-counts/2014-11-160?recordedAt=" + before)
                                .json()
                                .path("municipalities")
                                .asInt())
                .isEqualTo(160);
        assertThat(service.get("/campaign-counts/2014-11-160/revisions").json().at("/items"))
                .hasSize(2);
        assertThat(service.announced().getLast())
                .satisfies(last -> {
                    assertThat(last.type())
                            .isEqualTo("nl.millenniumgemeenten.campaign-counts.recorded.v1");
                    assertThat(last.subject()).isEqualTo("2014-11-160");
                    assertThat(last.data().path("countedOn").asText()).isEqualTo("2014-12-01");
                });
    }

    @Test
    void what_is_no_total_is_refused() throws Exception {
        var refused =
                service.create(
                        "/campaign-counts/2011-1",
                        "{\"countedOn\":\"ooit\",\"municipalities\":0,\"qualifier\":\"ROUGHLY\"}");

        assertThat(refused.pointers())
                .containsExactlyInAnyOrder("/countedOn", "/municipalities", "/qualifier");
        assertThat(service.create("/campaign-counts/veel", body("2011", 1)).status())
                .isEqualTo(404);
        assertThat(service.get("/campaign-counts/2011-1").status()).isEqualTo(404);
        assertThat(service.get("/campaign-counts/2011-1/revisions").status()).isEqualTo(404);
    }

    private static String body(String countedOn, int municipalities) {
        return """
        {"countedOn":"%s","municipalities":%d,"qualifier":"EXACTLY","note":null,
         "source":"https://example.org"}
        """
                .formatted(countedOn, municipalities);
    }
}
