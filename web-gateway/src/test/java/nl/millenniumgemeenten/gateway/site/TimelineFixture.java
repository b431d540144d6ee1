package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaUse;
import nl.millenniumgemeenten.events.TimelinePostChange;
import nl.millenniumgemeenten.events.TimelinePostChange.State;

/// Posts of the campaign elsewhere, for tests.
public final class TimelineFixture {
    private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");

    private TimelineFixture() {}

    /// A post, an hour after the one with the number before.
    public static TimelinePostChange.Recorded post(int number) {
        return post(number, 1, State.PUBLISHED, "<p>Bericht " + number + "</p>", "");
    }

    /// A post with a warning, where it is not empty.
    public static TimelinePostChange.Recorded post(
            int number, long revision, State state, String html, String warning) {
        return post(number, revision, state, html, warning, List.of());
    }

    /// A post with these pictures.
    public static TimelinePostChange.Recorded post(
            int number,
            long revision,
            State state,
            String html,
            String warning,
            List<MediaUse> pictures) {
        return new TimelinePostChange.Recorded(
                new UUID(41, number),
                revision,
                number,
                new TimelinePostChange.Source(new UUID(42, 1), "Campagne op Mastodon"),
                state == State.PUBLISHED ? "https://mastodon.example/@campagne/" + number : "",
                "",
                html,
                warning,
                "nl",
                pictures,
                state,
                NINE.plusSeconds(3600L * number),
                null,
                NINE.plusSeconds(3600L * number + revision));
    }
}
