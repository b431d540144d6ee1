package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be known of a change of municipal territory (herindeling).
public sealed interface TerritorialChangeChange extends Change {

    /// On `effectiveOn` the `from` codes end, or lose part of their territory, in favour of the
    /// `to` codes. `legalGround` is absent where no source names it.
    record Recorded(
            String id,
            long revision,
            Kind kind,
            Status status,
            LocalDate effectiveOn,
            List<String> from,
            List<String> to,
            @Nullable String legalGround,
            @Nullable String source,
            Instant recordedAt)
            implements TerritorialChangeChange {
        public Recorded {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        @Override
        public String subject() {
            return id;
        }
    }

    enum Kind {
        /// Several end, one new one begins.
        MERGER,
        /// One or more end, one that existed grows.
        ABSORPTION,
        /// One ends, its territory goes to several.
        SPLIT,
        /// The same territory under a new code.
        RENAME
    }

    enum Status {
        PLANNED,
        IN_FORCE,
        CANCELLED
    }
}
