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
            Instant recordedAt)
            implements MunicipalityChange {
        public Recorded {
            alternativeNames = List.copyOf(alternativeNames);
        }

        @Override
        public String subject() {
            return code;
        }
    }

    /// Inhabitants on 1 January of the year.
    record Population(int inhabitants, int year) {}
}
