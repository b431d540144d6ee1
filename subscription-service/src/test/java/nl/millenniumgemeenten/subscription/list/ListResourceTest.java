package nl.millenniumgemeenten.subscription.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListResourceTest {
    private static final String GOAL =
            "{\"kind\": \"goal\", \"title\": \"%s\", \"description\": \"Eens per maand\","
                    + " \"open\": %s, \"position\": 3}";

    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void visitors_see_the_lists_in_order_and_editors_how_many_read_them() throws Exception {
        service.makeList("goal-3", "Doel 3");
        service.subscribe("een@example.org");

        assertThat(service.get("/lists").body())
                .isEqualTo(
                        "{\"items\":[{\"key\":\"newsletter\",\"kind\":\"newsletter\","
                                + "\"title\":\"Nieuwsbrief\",\"open\":true,\"position\":0,"
                                + "\"revision\":1},{\"key\":\"goal-3\",\"kind\":\"goal\","
                                + "\"title\":\"Doel 3\",\"open\":true,\"position\":1,"
                                + "\"revision\":1}]}");
        assertThat(service.send("/lists", "GET", "", "editor").body())
                .contains("\"revision\":1,\"subscribers\":1}", "\"revision\":1,\"subscribers\":0}");
    }

    @Test
    void a_list_is_made_once_and_changed_by_who_saw_it_last() throws Exception {
        assertThat(put("goal-3", "If-None-Match", "*", GOAL.formatted("Doel 3", true)))
                .returns(204, HttpResponse::statusCode)
                .returns("\"1\"", answer -> answer.headers().firstValue("ETag").orElse(""));
        assertThat(put("goal-3", "If-None-Match", "*", GOAL.formatted("Doel drie", true)))
                .returns(412, HttpResponse::statusCode);
        assertThat(put("goal-3", "If-Match", "\"1\"", GOAL.formatted("Gezondheid", false)))
                .returns(204, HttpResponse::statusCode);
        assertThat(put("goal-3", "If-Match", "\"1\"", GOAL.formatted("Te laat", true)))
                .returns(412, HttpResponse::statusCode);
        assertThat(service.get("/lists").body())
                .contains("\"title\":\"Gezondheid\"", "\"open\":false")
                .doesNotContain("drie", "laat");
    }

    @ParameterizedTest
    @CsvSource({
        "goal-3, If-Match, '\"x\"', 400, ''",
        "goal-3, X-Nothing, x, 428, ''",
        "goal-3, If-None-Match, *, 422, /title /open /position",
        "goal-x, If-None-Match, *, 404, ''"
    })
    void what_is_wrong_is_named(
            String key, String header, String value, int status, String pointers) throws Exception {
        var answer = put(key, header, value, "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
        for (var pointer : pointers.split(" ", -1)) {
            assertThat(answer.body()).contains(pointer);
        }
    }

    @Test
    void only_administrators_make_lists() throws Exception {
        for (var role : new String[] {"visitor", "contributor", "editor", "moderator"}) {
            assertThat(service.send("/lists/goal-3", "PUT", "{}", role).statusCode())
                    .isEqualTo(403);
        }
    }

    private HttpResponse<String> put(String key, String header, String value, String json)
            throws Exception {
        return service.send(
                "/lists/" + key,
                "PUT",
                json,
                Map.of(
                        "Authorization",
                        "Bearer " + ServiceToken.of("administrator"),
                        header,
                        value));
    }
}
