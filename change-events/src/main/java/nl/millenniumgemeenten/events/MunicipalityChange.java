package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be known of a municipality, past or present.
public sealed interface MunicipalityChange extends Change {

    /// `code` is the CBS code (GM0809) and `slug` its part of the address, unique over all
    /// municipalities. `province` is the current one, or for an ended municipality the last it
    /// belonged to. `existsFrom` is absent where the municipality is older than the register;
    /// `existsUntil` is the first day on which it no longer exists. `latitude` and `longitude`
    /// (WGS84) are a point inside its territory.
    ///
    /// An existence that ends on the day it begins is that of a municipality that was planned and
    /// never came to be.
    ///
    /// @param population the newest count
    /// @param formerSlugs addresses that it had before, oldest first; empty in older messages
    /// @param populations every count that is known, oldest first; empty in older messages
    record Recorded(
            String code,
            long revision,
            String slug,
            String name,
            List<String> alternativeNames,
            String province,
            @Nullable LocalDate existsFrom,
            @Nullable LocalDate existsUntil,
            @Nullable Population population,
            @Nullable Double latitude,
            @Nullable Double longitude,
            Instant recordedAt,
            List<String> formerSlugs,
            List<Population> populations)
            implements MunicipalityChange {
        public Recorded {
            alternativeNames = List.copyOf(alternativeNames);
            formerSlugs = Later.listOf(formerSlugs);
            populations = Later.listOf(populations);
        }

        @Override
        public String subject() {
            return code;
        }
    }

    /// Inhabitants on 1 January of the year.
    record Population(int inhabitants, int year) {}
}
