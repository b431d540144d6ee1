package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    ///
    /// @param themes empty in older messages
    /// @param picture the lead picture, if it has one; absent in older messages
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
            Instant publishedAt,
            List<String> themes,
            @Nullable MediaUse picture)
            implements NewsArticleChange {
        public Published {
            goals = List.copyOf(goals);
            municipalities = List.copyOf(municipalities);
            themes = Later.listOf(themes);
        }
    }

    /// Kept as the last word on its number, so that the site answers 410 instead of 404.
    record Withdrawn(UUID id, long revision, long number, String title, Instant withdrawnAt)
            implements NewsArticleChange {}
}
