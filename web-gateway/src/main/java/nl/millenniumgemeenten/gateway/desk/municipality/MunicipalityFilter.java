package nl.millenniumgemeenten.gateway.desk.municipality;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.gateway.site.NameOrder;

/// Which municipalities are looked for; what is empty leaves a part open.
///
/// @param text part of a name that one has or had, or of a code
/// @param presence as [Presence#value]
record MunicipalityFilter(String text, String presence, String province) {

    /// Those that are looked for, wherever they stand in time.
    List<MunicipalityJson> found(List<MunicipalityJson> all) {
        var part = NameOrder.letters(text);
        return all.stream()
                .filter(one -> province.isEmpty() || one.province().equals(province))
                .filter(one -> text.isBlank() || (!part.isEmpty() && isNamed(one, part)))
                .toList();
    }

    /// Whether one stands where it is looked for in time.
    boolean shows(MunicipalityJson municipality, LocalDate today) {
        return presence.isEmpty() || Presence.of(municipality, today).value().equals(presence);
    }

    /// The address of the same search, elsewhere in time.
    String path(String otherPresence) {
        var query =
                Stream.of(
                                parameter("zoek", text),
                                parameter("bestaat", otherPresence),
                                parameter("provincie", province))
                        .filter(parameter -> !parameter.isEmpty())
                        .collect(Collectors.joining("&"));
        return MunicipalityScreens.PATH + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean isNamed(MunicipalityJson one, String part) {
        return one.code().toLowerCase(Locale.ROOT).contains(part)
                || Stream.of(
                                Stream.of(one.name(), one.slug()),
                                one.alternativeNames().stream(),
                                one.formerSlugs().stream())
                        .flatMap(names -> names)
                        .anyMatch(name -> NameOrder.letters(name).contains(part));
    }

    private static String parameter(String name, String value) {
        return value.isBlank()
                ? ""
                : name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
    }
}
