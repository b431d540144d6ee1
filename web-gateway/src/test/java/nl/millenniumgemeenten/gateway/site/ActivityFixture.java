package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ActivityChange;

/// Activities as a test needs them. The higher the number, the newer.
public record ActivityFixture(
        long number, String municipality, List<Integer> goals, String startedOn, long revision) {

    /// The activity with this number, of GM0001, for goal 7, in 2012.
    public static ActivityFixture activity(long number) {
        return new ActivityFixture(number, "GM0001", List.of(7), "2012", 1);
    }

    public ActivityFixture of(String code) {
        return new ActivityFixture(number, code, goals, startedOn, revision);
    }

    public ActivityFixture goals(Integer... numbers) {
        return new ActivityFixture(number, municipality, List.of(numbers), startedOn, revision);
    }

    public ActivityFixture in(String year) {
        return new ActivityFixture(number, municipality, goals, year, revision);
    }

    public ActivityFixture revision(long next) {
        return new ActivityFixture(number, municipality, goals, startedOn, next);
    }

    public ActivityChange.Published build() {
        var moment = Instant.parse("2026-11-24T12:00:00Z").plusSeconds(number);
        return new ActivityChange.Published(
                new UUID(3, number),
                revision,
                number,
                "markt",
                municipality,
                "Markt " + number,
                "Een markt van scholen.",
                "Kinderen verkochten wat ze maakten.\n\nHet was <druk>.",
                "Er kwam € 1.200 binnen.",
                goals,
                startedOn,
                null,
                List.of("Basisschool De Start"),
                List.of(
                        new ActivityChange.Picture(
                                "ab".repeat(32), "Kramen op het plein", 1600, 1067, "Jan Jansen"),
                        new ActivityChange.Picture("cd".repeat(32), "", 700, 500, null)),
                moment,
                moment);
    }
}
