package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of something that happens on a date. Its address is `/agenda/{number}-{slug}`;
/// the number never changes.
public sealed interface AgendaItemChange extends Change {

    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// The live edition.
    ///
    /// @param bodyHtml sanitised
    /// @param place where it is; empty where that is not told
    /// @param onlineUrl where it can be followed from elsewhere; absent where it cannot
    /// @param days as in [Occurrences]
    /// @param recurrence as in [Occurrences]; absent where it does not come again
    /// @param cancelled whether it was called off, on all of its days; not so in older messages
    /// @param goals goal numbers, ascending
    /// @param municipalities GM codes, ascending
    record Published(
            UUID id,
            long revision,
            int edition,
            long number,
            String slug,
            String title,
            String summary,
            String bodyHtml,
            String place,
            @Nullable String onlineUrl,
            List<Occurrences.Day> days,
            @Nullable Recurrence recurrence,
            List<Integer> goals,
            List<String> municipalities,
            List<String> themes,
            @Nullable MediaUse picture,
            Instant firstPublishedAt,
            Instant publishedAt,
            Boolean cancelled)
            implements AgendaItemChange {
        public Published {
            days = new Occurrences(days, recurrence).days();
            goals = List.copyOf(goals);
            municipalities = List.copyOf(municipalities);
            themes = List.copyOf(themes);
            cancelled = Later.orElse(cancelled, false);
        }

        /// When it is.
        public Occurrences occurrences() {
            return new Occurrences(days, recurrence);
        }
    }

    /// Kept as the last word on its number, so that the site answers 410 instead of 404.
    record Withdrawn(UUID id, long revision, long number, String title, Instant withdrawnAt)
            implements AgendaItemChange {}
}
