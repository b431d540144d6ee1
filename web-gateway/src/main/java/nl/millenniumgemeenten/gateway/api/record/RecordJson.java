package nl.millenniumgemeenten.gateway.api.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;

/// Writes records as JSON: what is not known is left out, dates and moments are ISO 8601.
public final class RecordJson {
    static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .build();

    private RecordJson() {}

    /// A record as UTF-8 JSON.
    public static byte[] write(Object json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JacksonException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
