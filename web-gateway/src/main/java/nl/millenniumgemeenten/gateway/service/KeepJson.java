package nl.millenniumgemeenten.gateway.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What somebody typed, to be kept: the fields of the form, and the edition and revision that it
/// was filled with (0 for something new).
///
/// @param window the window that it was typed in; empty if it has no name
/// @param goesOnWith when the copy was kept that the form goes on with; empty if there is none
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record KeepJson(
        int edition,
        long revision,
        String window,
        String goesOnWith,
        Map<String, List<String>> fields) {

    public KeepJson {
        // In their order, so that the same form says the same.
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
