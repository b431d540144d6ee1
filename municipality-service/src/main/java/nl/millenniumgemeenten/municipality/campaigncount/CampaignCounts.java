package nl.millenniumgemeenten.municipality.campaigncount;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Database;
import nl.millenniumgemeenten.municipality.register.RegisterTable;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/// The published totals of the register.
@Singleton
public class CampaignCounts extends RegisterTable<CampaignCount> {
    CampaignCounts(Database database, Outbox outbox) {
        super(database, outbox, new CampaignCountShape());
    }

    /// So many totals after an id, by id: all of them, or only those that can have been counted on
    /// a day or before.
    ///
    /// @param known the moment whose knowledge is asked; now where it is absent
    List<Revised<CampaignCount>> countedBy(
            Optional<LocalDate> day, @Nullable String after, int limit, Optional<Instant> known) {
        if (day.isEmpty()) {
            return after(after, limit, known);
        }
        // A year or a month comes before every day in it, as text too.
        return query(
                known,
                "where counted_on <= ? and id > ? order by id limit ?",
                day.get().toString(),
                after == null ? "" : after,
                limit);
    }
}
