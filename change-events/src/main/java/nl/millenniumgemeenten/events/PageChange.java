package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of a page in the tree of the site.
public sealed interface PageChange extends Change {

    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// The live edition. `path` starts with a slash; `parent` is the page it stands under, absent
    /// for the top level; `position` orders siblings, ascending; `navigationTitle` is the short
    /// title for menus; `formerPaths` are the paths that lead here by redirect; `bodyHtml` is
    /// sanitised.
    ///
    /// @param goals goal numbers, ascending; empty in older messages, as what follows
    /// @param municipalities GM codes, ascending
    /// @param picture the lead picture, if it has one
    record Published(
            UUID id,
            long revision,
            int edition,
            String path,
            List<String> formerPaths,
            @Nullable UUID parent,
            int position,
            boolean inNavigation,
            String title,
            String navigationTitle,
            String summary,
            String bodyHtml,
            Instant firstPublishedAt,
            Instant publishedAt,
            List<Integer> goals,
            List<String> municipalities,
            List<String> themes,
            @Nullable MediaUse picture)
            implements PageChange {
        public Published {
            formerPaths = List.copyOf(formerPaths);
            goals = Later.listOf(goals);
            municipalities = Later.listOf(municipalities);
            themes = Later.listOf(themes);
        }
    }

    /// Kept as the last word on its paths, so that the site answers 410 instead of 404.
    record Withdrawn(
            UUID id,
            long revision,
            String path,
            List<String> formerPaths,
            String title,
            Instant withdrawnAt)
            implements PageChange {
        public Withdrawn {
            formerPaths = List.copyOf(formerPaths);
        }
    }
}
