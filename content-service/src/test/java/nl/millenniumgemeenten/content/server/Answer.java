package nl.millenniumgemeenten.content.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;

/// An answer, and what tests want to know of it.
public record Answer(HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    /// The revision, as `If-Match` wants it.
    public String etag() {
        return response.headers().firstValue("ETag").orElse("no etag");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException not) {
            throw new AssertionError("Not JSON: " + response.body(), not);
        }
    }

    /// A property as text.
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /// This answer, which succeeded.
    public Answer ok() {
        assertThat(status()).as(response.body()).isBetween(200, 299);
        return this;
    }

    /// Says that this is a problem of this type, at these fields.
    public Answer assertProblem(int status, String type, String... pointers) {
        assertThat(status()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(text("/type")).isEqualTo("urn:millenniumgemeenten:problem:" + type);
        assertThat(List.of(pointers))
                .containsExactlyInAnyOrderElementsOf(
                        json().at("/errors").findValuesAsText("pointer"));
        return this;
    }
}
