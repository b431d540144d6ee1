package nl.millenniumgemeenten.gateway.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.problem.TypedId;

/// The fields of a form that was sent, in the order in which they came. A field that is missing is
/// the same as one that was left empty.
public record Form(Map<String, List<String>> fields) {

    /// A form without fields.
    public static final Form EMPTY = new Form(Map.of());

    public Form {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    /// Reads `application/x-www-form-urlencoded`, with lines that end as ours do. What cannot be
    /// read is left out.
    public static Form parse(String encoded) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
            }
        }
        return new Form(fields);
    }

    /// The value of a field.
    public String text(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The value of a field of one line, without white space around it.
    public String line(String name) {
        return text(name).strip();
    }

    /// All values of a field that may be sent more than once.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /// A number as a number; what is none stays as it was typed, so that whoever reads it can say
    /// what is wrong with it.
    public Object number(String name) {
        return numberOrText(line(name));
    }

    /// All numbers of a field that may be sent more than once.
    public List<Object> numbers(String name) {
        return all(name).stream().map(value -> numberOrText(value.strip())).toList();
    }

    /// The revision that the form was made from. A form without one has seen nothing: it is as old
    /// as can be.
    public long revision() {
        return count("revision");
    }

    /// A number that a form carries along; 0 if it carries none.
    public long count(String name) {
        var typed = line(name);
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : 0;
    }

    /// The id in a field; nothing if there is none.
    public Optional<UUID> id(String name) {
        return TypedId.read(line(name));
    }

    /// The same form with one value for a field.
    public Form with(String name, String value) {
        return with(name, List.of(value));
    }

    /// The same form with these values for a field.
    public Form with(String name, List<String> values) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, values);
        return new Form(changed);
    }

    /// The same form without a field.
    public Form without(String name) {
        var changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new Form(changed);
    }

    /// Names alone: the values may be personal.
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }

    private static Object numberOrText(String text) {
        return text.matches("-?[0-9]{1,9}") ? Integer.valueOf(text) : text;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
