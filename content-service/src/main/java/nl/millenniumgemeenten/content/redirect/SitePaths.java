package nl.millenniumgemeenten.content.redirect;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// Where pages stand, and where they stood.
@Singleton
class SitePaths {
    private final Database database;

    SitePaths(Database database) {
        this.database = database;
    }

    /// A page that a path leads to by itself.
    record Automatic(UUID page, String from, String to, String title) {}

    /// Whether a page stands here that is live.
    boolean isLive(String path) {
        return database.any("select from page where path = ? and state = 'live'", path);
    }

    /// The page that was live here before.
    Optional<Automatic> movedFrom(String path) {
        return database.first(
                """
                select page.id, ?::text as former, page.path, edition.title
                from page
                join page_edition edition
                    on edition.page = page.id and edition.number = page.public_edition
                where page.former_paths @> array[?]::text[] and page.state = 'live'
                """,
                row ->
                        new Automatic(
                                Columns.id(row, "id"),
                                Columns.text(row, "former"),
                                Columns.text(row, "path"),
                                Columns.text(row, "title")),
                path,
                path);
    }

    /// Every path that leads on because a page moved.
    List<Automatic> moved(String words, int limit) {
        return database.list(
                """
                select page.id, former.path as former, page.path, edition.title
                from page
                join page_edition edition
                    on edition.page = page.id and edition.number = page.public_edition
                cross join lateral unnest(page.former_paths) as former (path)
                where page.state = 'live'
                      and (? = '' or strpos(former.path, lower(?)) > 0
                           or strpos(page.path, lower(?)) > 0)
                order by former.path
                limit ?
                """,
                row ->
                        new Automatic(
                                Columns.id(row, "id"),
                                Columns.text(row, "former"),
                                Columns.text(row, "path"),
                                Columns.text(row, "title")),
                words,
                words,
                words,
                limit);
    }
}
