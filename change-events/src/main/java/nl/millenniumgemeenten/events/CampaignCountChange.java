package nl.millenniumgemeenten.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What may be known of how many municipalities took part, as it was published at the time.
public sealed interface CampaignCountChange extends Change {

    /// A total that somebody published. It differs from what the register can count, because most
    /// participants of the early years are not known by name.
    ///
    /// @param id the date and the total: `2010-01-137`
    /// @param countedOn as precise as the source: `2010`, `2010-01` or `2010-01-15`
    record Recorded(
            String id,
            long revision,
            String countedOn,
            int municipalities,
            Qualifier qualifier,
            @Nullable String note,
            @Nullable String source,
            Instant recordedAt)
            implements CampaignCountChange {
        @Override
        public String subject() {
            return id;
        }
    }

    /// How exact a total is.
    enum Qualifier {
        EXACTLY,
        AT_LEAST,
        MORE_THAN
    }
}
