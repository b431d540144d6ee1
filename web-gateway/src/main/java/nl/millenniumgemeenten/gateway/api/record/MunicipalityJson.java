package nl.millenniumgemeenten.gateway.api.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Standing;
import org.jspecify.annotations.Nullable;

/// A municipality, past or present, as it is on a day. What carries its own day (when it exists
/// from and until, its counts) is told whatever the day; all else is of the day.
///
/// @param uri its TOOI identifier
/// @param existsUntil the first day on which it no longer exists, which may be still to come
/// @param population the newest count that is not later than the day
/// @param populations every count that is known, oldest first
/// @param point inside its territory
/// @param standing to the campaign
/// @param predecessors codes of those whose territory came to it by then
/// @param successors codes of those to which its territory went by then
/// @param page on the site
public record MunicipalityJson(
        String code,
        String uri,
        String name,
        List<String> alternativeNames,
        String province,
        boolean exists,
        @Nullable LocalDate existsFrom,
        @Nullable LocalDate existsUntil,
        @Nullable PopulationJson population,
        List<PopulationJson> populations,
        @Nullable PointJson point,
        Standing standing,
        boolean participating,
        List<String> predecessors,
        List<String> successors,
        String page,
        long revision,
        Instant recordedAt) {

    public MunicipalityJson {
        alternativeNames = List.copyOf(alternativeNames);
        populations = List.copyOf(populations);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /// Inhabitants on 1 January of a year.
    public record PopulationJson(int inhabitants, int year) {}

    /// WGS84.
    public record PointJson(double longitude, double latitude) {}

    /// A municipality as it is on the day of the register.
    public static MunicipalityJson of(
            MunicipalityChange.Recorded municipality, Register register, String siteUrl) {
        var code = municipality.code();
        var longitude = municipality.longitude();
        var latitude = municipality.latitude();
        var populations = populations(municipality);
        return new MunicipalityJson(
                code,
                "https://identifier.overheid.nl/tooi/id/gemeente/" + code.toLowerCase(Locale.ROOT),
                municipality.name(),
                municipality.alternativeNames(),
                municipality.province(),
                register.exists(code),
                municipality.existsFrom(),
                municipality.existsUntil(),
                populations.stream()
                        .filter(count -> count.year() <= register.today().getYear())
                        .reduce((_, later) -> later)
                        .orElse(null),
                populations,
                longitude == null || latitude == null ? null : new PointJson(longitude, latitude),
                register.standing(code),
                register.participates(code),
                others(register.changesTo(code), register, TerritorialChangeChange.Recorded::from),
                others(register.changesFrom(code), register, TerritorialChangeChange.Recorded::to),
                siteUrl + "/gemeenten/" + municipality.slug(),
                municipality.revision(),
                municipality.recordedAt());
    }

    private static List<PopulationJson> populations(MunicipalityChange.Recorded municipality) {
        var newest = municipality.population();
        var known =
                municipality.populations().isEmpty() && newest != null
                        ? List.of(newest)
                        : municipality.populations();
        return known.stream()
                .map(count -> new PopulationJson(count.inhabitants(), count.year()))
                .toList();
    }

    private static List<String> others(
            List<TerritorialChangeChange.Recorded> changes,
            Register register,
            Function<TerritorialChangeChange.Recorded, List<String>> side) {
        return changes.stream()
                .filter(change -> change.status() != TerritorialChangeChange.Status.CANCELLED)
                .filter(change -> !change.effectiveOn().isAfter(register.today()))
                .flatMap(change -> side.apply(change).stream())
                .distinct()
                .toList();
    }
}
