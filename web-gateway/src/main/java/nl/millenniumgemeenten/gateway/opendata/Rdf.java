package nl.millenniumgemeenten.gateway.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.millenniumgemeenten.gateway.api.record.RecordJson;

/// Writes descriptions as Turtle and as JSON-LD.
final class Rdf {
    private static final Map<String, String> PREFIXES =
            new TreeMap<>(
                    Map.of(
                            "dcat",
                            "http://www.w3.org/ns/dcat#",
                            "dcatap",
                            "http://data.europa.eu/r5r/",
                            "dct",
                            "http://purl.org/dc/terms/",
                            "foaf",
                            "http://xmlns.com/foaf/0.1/",
                            "rdfs",
                            "http://www.w3.org/2000/01/rdf-schema#",
                            "vcard",
                            "http://www.w3.org/2006/vcard/ns#"));

    private Rdf() {}

    static byte[] turtle(List<Description> descriptions) {
        var text = new StringBuilder();
        PREFIXES.forEach((prefix, iri) ->
                text.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
        for (var description : descriptions) {
            text.append("\n<").append(iri(description.subject())).append(">");
            var between = "\n    ";
            for (var statement : description.statements()) {
                text.append(between)
                        .append(statement.property())
                        .append(' ')
                        .append(turtle(statement.value()));
                between = " ;\n    ";
            }
            text.append(" .\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] jsonLd(List<Description> descriptions) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", PREFIXES);
        document.put("@graph", descriptions.stream().map(Rdf::node).toList());
        return RecordJson.write(document);
    }

    private static String turtle(Description.Value value) {
        return switch (value) {
            case Description.Value.Iri(var iri) -> "<" + iri(iri) + ">";
            case Description.Value.Type(var name) -> name;
            case Description.Value.Text(var text, var language) ->
                    '"' + escaped(text) + '"' + (language.isEmpty() ? "" : "@" + language);
        };
    }

    private static Map<String, Object> node(Description description) {
        var node = new LinkedHashMap<String, Object>();
        node.put("@id", iri(description.subject()));
        for (var statement : description.statements()) {
            if (statement.value() instanceof Description.Value.Type(var name)) {
                node.put("@type", name);
            } else {
                values(node, statement.property()).add(json(statement.value()));
            }
        }
        return node;
    }

    @SuppressWarnings("unchecked") // Only lists are put under properties.
    private static List<Object> values(Map<String, Object> node, String property) {
        return (List<Object>) node.computeIfAbsent(property, _ -> new ArrayList<>());
    }

    private static Object json(Description.Value value) {
        return switch (value) {
            case Description.Value.Iri(var iri) -> Map.of("@id", iri(iri));
            case Description.Value.Type(var name) -> name;
            case Description.Value.Text(var text, var language) ->
                    language.isEmpty() ? text : Map.of("@value", text, "@language", language);
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /// What may not stand in an IRI is left out of it.
    private static String iri(String iri) {
        return iri.replaceAll("[\\x00-\\x20<>\"{}|^`\\\\]", "");
    }
}
