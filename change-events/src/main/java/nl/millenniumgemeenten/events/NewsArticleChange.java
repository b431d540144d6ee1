package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What may be known of a news article. Its address is `/nieuws/{number}-{slug}`; the number never
/// changes.
public sealed interface NewsArticleChange extends Change {

    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// The live edition. `datedOn` is the date that readers see; `goals` are goal numbers,
    /// ascending; `municipalities` are GM codes; `bodyHtml` is sanitised.
    record Published(
            UUID id,
            long revision,
            int edition,
            long number,
            String slug,
            String title,
            String summary,
            String bodyHtml,
            LocalDate datedOn,
            List<Integer> goals,
            List<String> municipalities,
            Instant firstPublishedAt,
            Instant publishedAt)
            implements NewsArticleChange {
        public Published {
            goals = List.copyOf(goals);
            municipalities = List.copyOf(municipalities);
        }
    }

    /// Kept as the last word on its number, so that the site answers 410 instead of 404.
    record Withdrawn(UUID id, long revision, long number, String title, Instant withdrawnAt)
            implements NewsArticleChange {}
}
