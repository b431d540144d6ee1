package nl.millenniumgemeenten.gateway.layout;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something in the words of schema.org. What is not known is left out.
public final class Thing {
    private static final ObjectMapper MAPPER = new JsonMapper();

    private final Map<String, Object> properties;

    private Thing(Map<String, Object> properties) {
        this.properties = Collections.unmodifiableMap(properties);
    }

    /// A thing of a type.
    public static Thing a(String type) {
        return new Thing(Map.of("@type", type));
    }

    /// The same with a property: a text, a number, a thing or several. An empty one is left out,
    /// and what is there already stays.
    public Thing with(String property, Object value) {
        var json = json(value);
        boolean empty =
                switch (json) {
                    case String text -> text.isEmpty();
                    case Collection<?> values -> values.isEmpty();
                    default -> false;
                };
        if (empty || properties.containsKey(property)) {
            return this;
        }
        var all = new LinkedHashMap<>(properties);
        all.put(property, json);
        return new Thing(all);
    }

    /// Things as one JSON-LD document, safe inside a script element.
    static String document(List<Thing> things) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.put("@graph", json(things));
        try {
            return MAPPER.writeValueAsString(document)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } catch (JacksonException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Object json(Object value) {
        return switch (value) {
            case Thing thing -> thing.properties;
            case Collection<?> values -> {
                var all = new ArrayList<Object>();
                values.forEach(one -> all.add(json(one)));
                yield all;
            }
            case String _, Number _, Boolean _ -> value;
            default -> value.toString();
        };
    }
}
