package nl.millenniumgemeenten.municipality.boundary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// Reads GeoJSON as CBS and PDOK publish municipal boundaries: a FeatureCollection in RD
/// (EPSG:28992) or in degrees, whose features name their code under one of the names that were used
/// over the years. Parts that are water, and the codes for "abroad" and "unknown", are left out.
final class BoundaryFile {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final List<String> CODES =
            List.of(
                    "statcode",
                    "gm_code",
                    "gemeentecode",
                    "gemeente_code",
                    "code",
                    "identificatie");
    private static final List<String> NAMES =
            List.of("statnaam", "gm_naam", "gemeentenaam", "naam", "name");

    private final List<String> faults;

    /// @param faults where what cannot be read is added, feature by feature
    BoundaryFile(List<String> faults) {
        this.faults = faults;
    }

    /// The municipalities in a file.
    List<Feature> read(InputStream file) throws IOException {
        var features = new ArrayList<Feature>();
        try (var parser = JSON.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add("Dit is geen GeoJSON: het begint niet met een object.");
                return features;
            }
            var rings = new RingReader(Optional.empty());
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = parser.currentName();
                parser.nextToken();
                if (field.equals("crs")) {
                    rings = new RingReader(Optional.of(JSON.<JsonNode>readTree(parser).toString()));
                } else if (field.equals("features")
                        && parser.currentToken() == JsonToken.START_ARRAY) {
                    found = true;
                    read(parser, rings, features);
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                faults.add("Dit is geen FeatureCollection: er zijn geen features.");
            }
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            faults.add(
                    "De JSON is kapot"
                            + (at == null ? "." : " op regel " + at.getLineNr() + ".")
                            + " Is het bestand helemaal binnengehaald?");
        }
        return features;
    }

    /// Whether the first feature of a file has the code of a municipality.
    static boolean isOfMunicipalities(InputStream file) throws IOException {
        try (var parser = JSON.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals("features")) {
                    parser.nextToken();
                    return parser.nextToken() == JsonToken.START_OBJECT
                            && MunicipalityCode.SHAPE
                                    .matcher(
                                            code(
                                                    text(
                                                            JSON.<JsonNode>readTree(parser)
                                                                    .path("properties"),
                                                            CODES)))
                                    .matches();
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private void read(JsonParser parser, RingReader rings, List<Feature> features)
            throws IOException {
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = JSON.readTree(parser);
            number++;
            try {
                feature(number, line, feature, rings).ifPresent(features::add);
            } catch (IllegalArgumentException wrong) {
                faults.add("regel " + line + ", feature " + number + ": " + wrong.getMessage());
            }
        }
    }

    private static Optional<Feature> feature(
            int number, int line, JsonNode feature, RingReader rings) {
        var properties = feature.path("properties");
        if (text(properties, List.of("h2o", "water")).equalsIgnoreCase("ja")) {
            return Optional.empty();
        }
        var code = code(text(properties, CODES));
        if (code.equals("GM9999") || code.matches("GM099[7-9]")) {
            return Optional.empty();
        }
        if (!MunicipalityCode.SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("er staat geen gemeentecode bij.");
        }
        return Optional.of(
                new Feature(
                        number,
                        line,
                        code,
                        text(properties, NAMES),
                        rings.geometry(feature.path("geometry"))));
    }

    /// PDOK writes codes with and without the two letters.
    private static String code(String text) {
        return text.matches("[0-9]{4}") ? "GM" + text : text.toUpperCase(Locale.ROOT);
    }

    private static String text(JsonNode properties, List<String> names) {
        return names.stream()
                .flatMap(name ->
                        properties.properties().stream()
                                .filter(field -> field.getKey().equalsIgnoreCase(name)))
                .map(field -> field.getValue().asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
