package nl.millenniumgemeenten.gateway.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files that came with a form, by the name of their field. A field that was left empty has
/// none.
public record Uploads(Map<String, List<Upload>> fields) {

    /// No files.
    public static final Uploads NONE = new Uploads(Map.of());

    public Uploads {
        var copy = new LinkedHashMap<String, List<Upload>>();
        fields.forEach((name, files) -> copy.put(name, List.copyOf(files)));
        fields = copy;
    }

    /// The files of a field, in the order in which they came.
    public List<Upload> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
