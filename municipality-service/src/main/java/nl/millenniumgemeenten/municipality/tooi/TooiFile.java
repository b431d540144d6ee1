package nl.millenniumgemeenten.municipality.tooi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.municipality.Municipality;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.municipality.Province;
import nl.millenniumgemeenten.municipality.municipality.Slug;

/// Reads the export that TOOI calls `rwc_gemeenten_compleet`: JSON-LD, a list of things or a
/// `@graph` of them, with whole or shortened names of properties. What is no municipality is left
/// out. One thing at a time is in memory.
final class TooiFile {
    private static final ObjectMapper JSON = new JsonMapper();
    private static final Pattern URI =
            Pattern.compile("https?://identifier\\.overheid\\.nl/tooi/id/gemeente/gm([0-9]{4})");
    private static final Pattern PROVINCE = Pattern.compile(".*/tooi/id/provincie/pv([0-9]{2})");

    private final List<String> faults;
    private final List<TooiEntry> entries = new ArrayList<>();
    private final Set<MunicipalityCode> seen = new HashSet<>();

    /// @param faults where what cannot be read is added
    TooiFile(List<String> faults) {
        this.faults = faults;
    }

    /// The municipalities in a file.
    List<TooiEntry> read(InputStream file) throws IOException {
        try (var parser = JSON.createParser(file)) {
            switch (parser.nextToken()) {
                case START_ARRAY -> readAll(parser);
                case START_OBJECT -> readGraph(parser);
                case null, default -> {}
            }
            if (entries.isEmpty() && faults.isEmpty()) {
                faults.add("Hier staan geen gemeenten van TOOI in (JSON-LD).");
            }
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            faults.add(
                    "De JSON is kapot"
                            + (at == null ? "." : " op regel " + at.getLineNr() + ".")
                            + " Is het bestand helemaal binnengehaald?");
        }
        return List.copyOf(entries);
    }

    private void readGraph(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean graph = parser.currentName().equals("@graph");
            if (parser.nextToken() == JsonToken.START_ARRAY && graph) {
                readAll(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readAll(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode thing = JSON.readTree(parser);
            if (thing.path("@graph").isArray()) {
                thing.path("@graph").forEach(inner -> add(line, inner));
            } else {
                add(line, thing);
            }
        }
    }

    private void add(int line, JsonNode thing) {
        if (!thing.isObject()) {
            faults.add("regel " + line + ": hier hoort een ding te staan, een object.");
            return;
        }
        if (types(thing).stream().noneMatch(type -> localName(type).equals("Gemeente"))) {
            return;
        }
        try {
            var entry = entry(line, thing);
            if (seen.add(entry.code())) {
                entries.add(entry);
            } else {
                faults.add(entry.place() + ": deze gemeente staat er al.");
            }
        } catch (IllegalArgumentException wrong) {
            faults.add("regel " + line + ": " + wrong.getMessage());
        }
    }

    private static TooiEntry entry(int line, JsonNode thing) {
        var id = thing.path("@id").asText();
        var uri = URI.matcher(id);
        if (!uri.matches()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is niet de TOOI-URI van een gemeente.");
        }
        var code = "GM" + uri.group(1);
        text(thing, "gemeentecode")
                .filter(digits -> !digits.equals(uri.group(1)))
                .ifPresent(digits -> {
                    throw new IllegalArgumentException(
                            "gemeentecode " + digits + " hoort niet bij " + id + ".");
                });
        var name =
                text(thing, "officieleNaamExclSoort")
                        .or(() -> text(thing, "voorkeursnaamExclSoort"))
                        .orElse("");
        if (Slug.fold(name).isEmpty() || name.length() > Municipality.LONGEST_NAME) {
            throw new IllegalArgumentException(code + ": '" + name + "' is geen naam.");
        }
        var begin = day(code, thing, "begindatum");
        var end = day(code, thing, "einddatum").map(last -> last.plusDays(1));
        if (begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get())) {
            throw new IllegalArgumentException(code + ": het einde ligt niet na het begin.");
        }
        return new TooiEntry(line, new MunicipalityCode(code), name, begin, end, province(thing));
    }

    private static Optional<LocalDate> day(String code, JsonNode thing, String property) {
        return text(thing, property)
                .map(text -> {
                    try {
                        var day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
                        if (day.getYear() < 1000 || day.getYear() > 2999) {
                            throw new IllegalArgumentException(
                                    code + ": " + property + " " + text + " kan niet kloppen.");
                        }
                        return day;
                    } catch (DateTimeParseException _) {
                        throw new IllegalArgumentException(
                                code + ": " + property + " '" + text + "' is geen datum.");
                    }
                });
    }

    private static Optional<Province> province(JsonNode thing) {
        return text(thing, "ligtInProvincie")
                .map(PROVINCE::matcher)
                .filter(Matcher::matches)
                .flatMap(uri -> province(uri.group(1)));
    }

    private static Optional<Province> province(String number) {
        return Optional.ofNullable(
                switch (number) {
                    case "20" -> Province.GRONINGEN;
                    case "21" -> Province.FRYSLAN;
                    case "22" -> Province.DRENTHE;
                    case "23" -> Province.OVERIJSSEL;
                    case "24" -> Province.FLEVOLAND;
                    case "25" -> Province.GELDERLAND;
                    case "26" -> Province.UTRECHT;
                    case "27" -> Province.NOORD_HOLLAND;
                    case "28" -> Province.ZUID_HOLLAND;
                    case "29" -> Province.ZEELAND;
                    case "30" -> Province.NOORD_BRABANT;
                    case "31" -> Province.LIMBURG;
                    default -> null;
                });
    }

    private static List<String> types(JsonNode thing) {
        var types = thing.path("@type");
        if (types.isTextual()) {
            return List.of(types.asText());
        }
        var all = new ArrayList<String>();
        types.forEach(type -> all.add(type.asText()));
        return all;
    }

    /// The first value of a property, under its whole name or a shortened one.
    private static Optional<String> text(JsonNode thing, String property) {
        return thing.properties().stream()
                .filter(field -> localName(field.getKey()).equals(property))
                .map(field -> field.getValue())
                .map(value -> value.isArray() ? value.path(0) : value)
                .map(value ->
                        value.isObject()
                                ? value.has("@value") ? value.path("@value") : value.path("@id")
                                : value)
                .map(value -> value.asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// `https://identifier.overheid.nl/tooi/def/ont/Gemeente` and `tooiont:Gemeente` are one.
    private static String localName(String name) {
        return name.substring(
                Math.max(
                                name.lastIndexOf('/'),
                                Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')))
                        + 1);
    }
}
