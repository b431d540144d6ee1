package nl.millenniumgemeenten.municipality.territory;

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

/// The territorial changes of the register.
@Singleton
public class TerritorialChanges extends RegisterTable<TerritorialChange> {
    TerritorialChanges(Database database, Outbox outbox) {
        super(database, outbox, new TerritorialChangeShape());
    }

    /// So many changes after an id, by id: all of them, or only those that have taken effect on a
    /// day and were not cancelled.
    ///
    /// @param known the moment whose knowledge is asked; now where it is absent
    List<Revised<TerritorialChange>> inForce(
            Optional<LocalDate> day, @Nullable String after, int limit, Optional<Instant> known) {
        if (day.isEmpty()) {
            return after(after, limit, known);
        }
        return query(
                known,
                """
                where effective_on <= ? and status <> 'CANCELLED' and id > ?
                order by id limit ?
                """,
                day.get(),
                after == null ? "" : after,
                limit);
    }

    /// The planned changes whose day has come, oldest first.
    List<Revised<TerritorialChange>> due(LocalDate today) {
        return query(
                "where status = 'PLANNED' and effective_on <= ? order by effective_on, id", today);
    }
}
