package nl.millenniumgemeenten.content.workflow.schedule;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says to an editor what is planned, on the clock that editors look at.
@Singleton
class ScheduleWords {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'om' HH:mm 'uur'", Locale.of("nl", "NL"));

    private final ScheduleConfiguration configuration;

    ScheduleWords(ScheduleConfiguration configuration) {
        this.configuration = configuration;
    }

    /// What happens when, and who planned it.
    String of(Schedule schedule) {
        var what =
                switch (schedule.what()) {
                    case PUBLICATION -> "publiceren";
                    case WITHDRAWAL -> "intrekken";
                };
        var moment = MOMENT.format(schedule.at().atZone(configuration.zone()));
        return "%s op %s, gepland door %s%s"
                .formatted(
                        what,
                        moment,
                        schedule.plannedBy().name(),
                        schedule.failed() ? " (dat is niet gelukt)" : "");
    }
}
