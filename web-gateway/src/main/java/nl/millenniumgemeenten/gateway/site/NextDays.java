package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import nl.millenniumgemeenten.events.Occurrences;

/// Which days of something are still to come, today included, seen from the day that the image is
/// seen from?
public record NextDays(Occurrences when, int limit) implements Question<List<Occurrences.Day>> {
    @Override
    public List<Occurrences.Day> ask(SiteImage image) {
        return when.from(image.register().today(), limit);
    }
}
