package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A municipality as it is kept.
///
/// @param existsUntil the first day without it; the day of `existsFrom` where it was planned and
///   never came to be
@Serdeable
public record MunicipalityJson(
        String code,
        long revision,
        String slug,
        List<String> formerSlugs,
        String name,
        List<String> alternativeNames,
        String province,
        @Nullable LocalDate existsFrom,
        @Nullable LocalDate existsUntil,
        List<Count> populations,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Instant recordedAt) {

    public MunicipalityJson {
        formerSlugs = List.copyOf(formerSlugs);
        alternativeNames = List.copyOf(alternativeNames);
        populations = List.copyOf(populations);
    }

    /// Inhabitants on 1 January of a year.
    @Serdeable
    public record Count(int year, int inhabitants) {}
}
