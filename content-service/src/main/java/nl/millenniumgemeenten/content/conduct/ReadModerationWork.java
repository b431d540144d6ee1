package nl.millenniumgemeenten.content.conduct;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// Counts what there is to do for moderators.
@Singleton
class ReadModerationWork {
    /// What is written by the clock may be seen later than what came after it. Longer than this no
    /// transaction takes, so whoever has heard of a moment misses nothing from before it.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final Database database;
    private final InstantSource clock;

    ReadModerationWork(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @ReadOnly
    ModerationWork now() {
        var until = clock.instant().minus(SETTLED);
        return database.first(
                        """
                        with work as (
                            select written_at as at, true as waits from waiting_contribution
                            where refused_at is null and written_at <= ?
                            union all
                            select max(report.reported_at), false from contribution_report report
                            join contribution on contribution.id = report.contribution
                            join discussion on discussion.id = contribution.discussion
                            where report.settled_at is null and report.reported_at <= ?
                                and contribution.state = 'PUBLISHED'
                                and discussion.state <> 'WITHDRAWN'
                            group by report.contribution)
                        select count(*) filter (where waits) as waiting,
                               count(*) filter (where not waits) as reported,
                               max(at) as newest
                        from work
                        """,
                        row ->
                                new ModerationWork(
                                        row.getInt("waiting"),
                                        row.getInt("reported"),
                                        Optional.ofNullable(Columns.momentOrNull(row, "newest"))),
                        until,
                        until)
                .orElseThrow();
    }
}
