package nl.millenniumgemeenten.municipality.goal;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.municipality.service.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalResourceTest {
    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void goals_are_defined_worded_anew_and_listed_by_number() throws Exception {
        service.create("/goals/10", "{\"text\":\"Tien\",\"theme\":\"tien\"}");
        var created = service.create("/goals/2", "{\"text\":\"Twee\",\"theme\":\"twee\"}");
        var changed = service.change("/goals/2", 1, "{\"text\":\"School\",\"theme\":\"twee\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().toString())
                .startsWith(
                        "{\"number\":2,\"revision\":1,\"text\":\"Twee\",\"theme\":\"twee\","
                                + "\"recordedAt\":\"20");
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(service.get("/goals").items("text")).containsExactly("School", "Tien");
        assertThat(service.get("/goals?limit=1").json().path("next").asText()).isEqualTo("2");
        assertThat(service.get("/goals?after=2").items("text")).containsExactly("Tien");
        assertThat(service.announced().getLast().type())
                .isEqualTo("nl.millenniumgemeenten.goals.defined.v1");
    }

    @Test
    void what_is_no_goal_is_refused() throws Exception {
        var refused = service.create("/goals/3", "{\"text\":\"\",\"number\":3}");

        assertThat(refused.pointers()).containsExactlyInAnyOrder("/text", "/theme", "/number");
        assertThat(service.create("/goals/0", "{\"text\":\"x\",\"theme\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(service.create("/goals/3", "[]").problem()).isEqualTo("malformed");
    }
}
