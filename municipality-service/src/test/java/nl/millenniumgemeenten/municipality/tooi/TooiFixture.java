package nl.millenniumgemeenten.municipality.tooi;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An export as TOOI publishes it, with the municipalities that a test names.
final class TooiFixture {
    private static final String ONTOLOGY = "https://identifier.overheid.nl/tooi/def/ont/";

    private TooiFixture() {}

    static String export(String... things) {
        return Stream.of(things).collect(Collectors.joining(",\n", "[", "]"));
    }

    /// @param begin,end as TOOI has them, the end as the last day; empty where there is none
    static String municipality(String number, String name, String begin, String end) {
        return "{\"@id\":\"https://identifier.overheid.nl/tooi/id/gemeente/gm%s\","
                        .formatted(number)
                + "\"@type\":[\"%sGemeente\"],".formatted(ONTOLOGY)
                + value("gemeentecode", number)
                + value("officieleNaamInclSoort", "gemeente " + name)
                + value("begindatum", begin)
                + value("einddatum", end)
                + "\"%sligtInProvincie\":[{\"@id\":\"%s\"}],"
                        .formatted(
                                ONTOLOGY, "https://identifier.overheid.nl/tooi/id/provincie/pv26")
                + value("officieleNaamExclSoort", name).replaceAll(",$", "}");
    }

    private static String value(String property, String value) {
        return value.isEmpty()
                ? ""
                : "\"%s%s\":[{\"@value\":\"%s\"}],".formatted(ONTOLOGY, property, value);
    }
}
