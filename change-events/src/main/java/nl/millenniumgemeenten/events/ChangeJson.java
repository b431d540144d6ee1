package nl.millenniumgemeenten.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes as JSON and back. Unknown properties are ignored, because a producer may be newer than
/// its reader; an absent property that is not [Nullable] is an error, because a reader must not
/// invent a value.
public final class ChangeJson {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                    .build();

    private static final Map<ChangeType, ObjectReader> READERS = new EnumMap<>(ChangeType.class);

    static {
        for (var type : ChangeType.values()) {
            READERS.put(type, MAPPER.readerFor(type.record()));
        }
    }

    private ChangeJson() {}

    /// The change as UTF-8 JSON.
    public static byte[] write(Change change) {
        try {
            return MAPPER.writeValueAsBytes(change);
        } catch (JacksonException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The change of this type that the UTF-8 JSON holds.
    ///
    /// @throws UnreadableChange if the JSON is not a change of this type
    public static Change read(ChangeType type, byte[] json) {
        try {
            ObjectReader reader = READERS.get(type);
            if (reader == null) {
                throw new IllegalStateException("No reader for " + type);
            }
            Change change = reader.readValue(json);
            refuseAbsent(change);
            return change;
        } catch (IOException | ReflectiveOperationException | RuntimeException unreadable) {
            throw new UnreadableChange(type, unreadable);
        }
    }

    private static void refuseAbsent(Change change) throws ReflectiveOperationException {
        for (var component : change.getClass().getRecordComponents()) {
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!optional && component.getAccessor().invoke(change) == null) {
                throw new IllegalArgumentException("Without " + component.getName());
            }
        }
    }

    /// The JSON was not a change of the type it claimed to be. The message never quotes the
    /// content.
    public static final class UnreadableChange extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableChange(ChangeType type, Exception cause) {
            super("Not a readable " + type.typeName(), cause);
        }

        UnreadableChange(String typeName) {
            super("Without data, or of a type unknown here: " + typeName);
        }
    }
}
