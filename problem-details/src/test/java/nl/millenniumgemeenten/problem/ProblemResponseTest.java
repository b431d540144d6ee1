package nl.millenniumgemeenten.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemResponseTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedServer server =
            ApplicationContext.builder()
                    .properties(
                            Map.of(
                                    "micronaut.server.port",
                                    -1,
                                    "micronaut.security.enabled",
                                    false))
                    .build()
                    .start()
                    .getBean(EmbeddedServer.class);

    @BeforeAll
    void start() {
        server.start();
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void unreadable_json_is_malformed() throws Exception {
        assertProblem(post("{\"text\": "), 400, "malformed");
    }

    @Test
    void an_unknown_address_is_no_such_thing() throws Exception {
        assertProblem(get("/nowhere"), 404, "no-such-thing");
    }

    @Test
    void a_wrong_method_is_no_such_action() throws Exception {
        assertProblem(get("/echo"), 405, "no-such-action");
    }

    @Test
    void a_carried_problem_is_answered() throws Exception {
        var answer = get("/echo/refused");

        assertProblem(answer, 409, "not-now");
        assertThat(answer.body()).contains("Het kan nu niet.");
    }

    @Test
    void what_nobody_caught_shows_nothing_of_the_inside_but_a_number_to_quote() throws Exception {
        var answer = get("/echo/broken");

        assertProblem(answer, 500, "unexpected");
        assertThat(answer.body()).contains("urn:uuid:").doesNotContain("secret");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(answer.body())
                .contains("\"type\":\"urn:millenniumgemeenten:problem:" + type + "\"")
                .contains("\"status\":" + status);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.getURI().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(server.getURI().resolve("/echo"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
