package nl.millenniumgemeenten.municipality.participation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.millenniumgemeenten.municipality.register.Author;
import nl.millenniumgemeenten.municipality.register.Expected;
import nl.millenniumgemeenten.municipality.register.Revised;
import nl.millenniumgemeenten.municipality.territory.Calendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts every participation on hold whose report did not come in time, from the day after the last
/// one on which it could.
@Singleton
public class HoldOverdue {
    private static final Logger LOG = LoggerFactory.getLogger(HoldOverdue.class);

    private final Participations participations;
    private final InstantSource clock;

    HoldOverdue(Participations participations, InstantSource clock) {
        this.participations = participations;
        this.clock = clock;
    }

    /// Whether any is overdue. Cheap: nothing is locked.
    public boolean isDue() {
        return !participations.overdue(Calendar.day(clock.instant())).isEmpty();
    }

    /// Puts them on hold in one transaction. Of several instances one does it; the others find
    /// nothing left to do.
    ///
    /// @return how many went on hold
    @Transactional
    public int handle() {
        participations.lock();
        var at = clock.instant();
        var overdue = participations.overdue(Calendar.day(at));
        overdue.forEach(known -> hold(known, at));
        return overdue.size();
    }

    private void hold(Revised<Participation> known, Instant at) {
        var part = known.state();
        LocalDate since = part.overdueSince(Calendar.day(at)).orElseThrow();
        var held =
                part.holds()
                        .from(since)
                        .map(part::with)
                        .orThrow(fault -> new IllegalStateException(fault.toString()));
        participations.save(held, new Expected.Revision(known.revision()), Author.CALENDAR, at);
        LOG.atInfo()
                .addKeyValue("municipality", part.code())
                .addKeyValue("since", since)
                .log("participation on hold: no report came");
    }
}
