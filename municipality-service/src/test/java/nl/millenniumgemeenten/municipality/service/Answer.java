package nl.millenniumgemeenten.municipality.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// What the service answered.
public record Answer(int status, String etag, JsonNode json) {

    /// The last word of the problem type.
    public String problem() {
        var type = json.path("type").asText();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /// The fields at fault.
    public List<String> pointers() {
        return json.path("errors").findValuesAsText("pointer");
    }

    /// One field of every item of a list.
    public List<String> items(String field) {
        return json.path("items").findValuesAsText(field);
    }
}
