package nl.millenniumgemeenten.events;

import java.time.Instant;

/// What may be known of the boundary of a municipality.
public sealed interface BoundaryChange extends Change {

    /// The territory on 1 January of a year, simplified for a map of the country; neighbours have
    /// the very same points along their common border.
    ///
    /// @param id the code and the year: `GM0809-2012`
    /// @param code the CBS code
    /// @param source where the shape is from, with what must be said when it is shown
    record Recorded(
            String id,
            long revision,
            String code,
            int year,
            MultiPolygon geometry,
            String source,
            Instant recordedAt)
            implements BoundaryChange {
        @Override
        public String subject() {
            return id;
        }
    }
}
