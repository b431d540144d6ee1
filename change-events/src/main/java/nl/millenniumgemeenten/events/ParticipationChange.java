package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be known of a municipality's part in the campaign.
public sealed interface ParticipationChange extends Change {

    /// `id` is the GM code of the municipality that joined: a municipality takes part once. Dates
    /// are as precise as the source: `2009`, `2009-11` or `2009-11-10` (ISO 8601). `joinedNote`
    /// says what `joinedOn` is the date of. `goals` are goal numbers, ascending; none are known of
    /// most participants.
    record Recorded(
            String id,
            long revision,
            Status status,
            @Nullable String joinedOn,
            @Nullable String joinedNote,
            @Nullable String signUnveiledOn,
            @Nullable String endedOn,
            List<Integer> goals,
            @Nullable String source,
            Instant recordedAt)
            implements ParticipationChange {
        public Recorded {
            goals = List.copyOf(goals);
        }

        @Override
        public String subject() {
            return id;
        }
    }

    enum Status {
        /// A public source shows the title.
        CONFIRMED,
        /// A motion or plan is known, its outcome is not.
        PROPOSED,
        /// Related activity is known, the title is not.
        UNCLEAR,
        ENDED
    }
}
