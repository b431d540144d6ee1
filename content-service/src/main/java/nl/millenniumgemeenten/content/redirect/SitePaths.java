package nl.millenniumgemeenten.content.redirect;

import jakarta.inject.Singleton;
import java.util.List;
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

    /// Those of these paths where a page stands that is live.
    List<String> live(List<String> paths) {
        return database.list(
                "select path from page where path = any (?) and state = 'live'",
                row -> Columns.text(row, "path"),
                Database.Array.ofTexts(paths));
    }

    /// The pages that were live at these paths before.
    List<Automatic> movedFrom(List<String> paths) {
        return database.list(
                """
                select page.id, former.path as former, page.path, edition.title
                from page
                join page_edition edition
                    on edition.page = page.id and edition.number = page.public_edition
                cross join lateral unnest(page.former_paths) as former (path)
                where page.former_paths && ? and former.path = any (?) and page.state = 'live'
                """,
                row ->
                        new Automatic(
                                Columns.id(row, "id"),
                                Columns.text(row, "former"),
                                Columns.text(row, "path"),
                                Columns.text(row, "title")),
                Database.Array.ofTexts(paths),
                Database.Array.ofTexts(paths));
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
