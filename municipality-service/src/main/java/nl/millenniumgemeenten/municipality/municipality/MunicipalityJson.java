package nl.millenniumgemeenten.municipality.municipality;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Revised;
import org.jspecify.annotations.Nullable;

/// A municipality as the desk reads it.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record MunicipalityJson(
        String code,
        long revision,
        String slug,
        List<String> formerSlugs,
        String name,
        List<String> alternativeNames,
        String province,
        @Nullable LocalDate existsFrom,
        @Nullable LocalDate existsUntil,
        @Nullable Integer population,
        @Nullable Integer populationYear,
        List<CountJson> populations,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant recordedAt) {

    /// Inhabitants on 1 January of a year.
    @Serdeable
    record CountJson(int year, int inhabitants) {}

    static MunicipalityJson of(Revised<Municipality> revised) {
        var municipality = revised.state();
        var counted =
                Optional.of(municipality.population())
                        .filter(Population.Counted.class::isInstance)
                        .map(Population.Counted.class::cast);
        var point =
                Optional.of(municipality.location())
                        .filter(Location.Point.class::isInstance)
                        .map(Location.Point.class::cast);
        return new MunicipalityJson(
                municipality.code().value(),
                revised.revision(),
                municipality.slug().value(),
                municipality.formerSlugs().stream().map(Slug::value).toList(),
                municipality.name(),
                municipality.alternativeNames(),
                municipality.province().dutchName(),
                municipality.existence().knownFrom().orElse(null),
                municipality.existence().knownUntil().orElse(null),
                counted.map(Population.Counted::inhabitants).orElse(null),
                counted.map(Population.Counted::year).orElse(null),
                municipality.populations().stream()
                        .map(count -> new CountJson(count.year(), count.inhabitants()))
                        .toList(),
                point.map(Location.Point::latitude).orElse(null),
                point.map(Location.Point::longitude).orElse(null),
                revised.recordedAt());
    }
}
