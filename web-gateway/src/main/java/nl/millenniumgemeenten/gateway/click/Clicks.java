package nl.millenniumgemeenten.gateway.click;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.millenniumgemeenten.gateway.service.ClicksJson;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.jspecify.annotations.Nullable;

/// Clicks that nobody took over yet: a number for each link and day. They are in our memory only,
/// so those of a minute are lost if we fall.
@Singleton
class Clicks {
    private final ConcurrentHashMap<Place, Integer> counted = new ConcurrentHashMap<>();
    private final SiteConfiguration site;
    private final InstantSource clock;

    /// What was handed over without an answer. It goes again under the same id before anything else
    /// does, so that it counts once.
    private @Nullable ClicksJson underWay;

    Clicks(SiteConfiguration site, InstantSource clock) {
        this.site = site;
        this.clock = clock;
    }

    private record Place(UUID issue, int link, LocalDate day) {}

    /// Counts one.
    void count(UUID issue, int link) {
        counted.merge(
                new Place(issue, link, LocalDate.ofInstant(clock.instant(), site.zone())),
                1,
                Integer::sum);
    }

    /// What is to be handed over now, if there is anything.
    synchronized Optional<ClicksJson> toHandOver() {
        if (underWay == null) {
            var counts = taken();
            underWay = counts.isEmpty() ? null : new ClicksJson(UUID.randomUUID(), counts);
        }
        return Optional.ofNullable(underWay);
    }

    private List<ClicksJson.Count> taken() {
        var counts = new ArrayList<ClicksJson.Count>();
        for (var place : counted.keySet()) {
            var clicks = counted.remove(place);
            if (clicks != null) {
                counts.add(new ClicksJson.Count(place.issue(), place.link(), place.day(), clicks));
            }
        }
        return counts;
    }

    /// It was taken, or never will be.
    synchronized void settle() {
        underWay = null;
    }
}
