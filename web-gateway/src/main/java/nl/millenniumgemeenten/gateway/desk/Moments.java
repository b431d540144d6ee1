package nl.millenniumgemeenten.gateway.desk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.gateway.service.EditorJson;
import nl.millenniumgemeenten.gateway.service.PresentJson;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Says when something was saved and by whom.
@Singleton
public final class Moments {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH.mm 'uur'", Locale.of("nl", "NL"));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl", "NL"));
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final SiteConfiguration configuration;

    Moments(SiteConfiguration configuration) {
        this.configuration = configuration;
    }

    /// "14 maart 2026, 10.12 uur, door Anna de Vries".
    public String saved(Instant at, EditorJson by) {
        return saved(at) + ", door " + by.name();
    }

    /// "14:03:22", for what happened just now.
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(configuration.zone()));
    }

    /// Who else has a form open: "Jan Jansen heeft dit ook open, sinds 14:03".
    public List<String> present(List<PresentJson> others) {
        return others.stream()
                .map(other ->
                        other.editor().name()
                                + " heeft dit ook open, sinds "
                                + MINUTE.format(other.since().atZone(configuration.zone())))
                .toList();
    }

    /// "14 maart 2026, 10.12 uur".
    public String saved(Instant at) {
        return MOMENT.format(at.atZone(configuration.zone()));
    }

    /// The same, but "14 maart 2026" of what is known by the day alone.
    public String since(Instant at) {
        var moment = at.atZone(configuration.zone());
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(moment)
                : MOMENT.format(moment);
    }
}
