package nl.millenniumgemeenten.content.page;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// Questions about where pages stand. Every answer costs the same however many pages there are.
@Singleton
class PageTree {
    private final Database database;

    PageTree(Database database) {
        this.database = database;
    }

    private record Above(PagePath path, boolean live) {}

    /// The place that this content means for this page.
    Spot spot(PageId page, PageContent content) {
        return switch (content.parent()) {
            case Parent.Top() -> spot(page, PagePath.top(content.slug()), true, false);
            case Parent.Under(var parent) ->
                    above(parent)
                            .map(above ->
                                    spot(
                                            page,
                                            above.path().child(content.slug()),
                                            above.live(),
                                            isOrStandsUnder(parent, page)))
                            .orElseGet(Spot.Nowhere::new);
        };
    }

    private Spot spot(PageId page, PagePath path, boolean parentIsLive, boolean insideItself) {
        var taken = anyTaken(List.of(path), List.of(page));
        return new Spot.At(path, parentIsLive, insideItself, taken);
    }

    private Optional<Above> above(PageId parent) {
        return database.first(
                "select path, state = 'live' as live from page where id = ?",
                row -> new Above(new PagePath(Columns.text(row, "path")), row.getBoolean("live")),
                parent.value());
    }

    private boolean isOrStandsUnder(PageId page, PageId other) {
        return database.any(
                """
                with recursive upwards as (
                    select id, parent from page where id = ?
                    union
                    select page.id, page.parent from page join upwards on page.id = upwards.parent)
                select from upwards where id = ?
                """,
                page.value(),
                other.value());
    }

    /// Whether other pages than these stand at one of the paths.
    boolean anyTaken(List<PagePath> paths, List<PageId> except) {
        return database.any(
                """
                select from page where path = any (?) and state <> 'withdrawn' and id <> all (?)
                """,
                Database.Array.ofTexts(Pages.values(paths)),
                Database.Array.ofIds(ids(except)));
    }

    /// Those of the paths where another page is live.
    List<PagePath> liveElsewhere(List<PagePath> paths, PageId except) {
        if (paths.isEmpty()) {
            return List.of();
        }
        return database.list(
                "select path from page where path = any (?) and state = 'live' and id <> ?",
                row -> new PagePath(Columns.text(row, "path")),
                Database.Array.ofTexts(Pages.values(paths)),
                except.value());
    }

    /// The pages under a parent in their order, but for one; withdrawn pages stand nowhere.
    Siblings siblings(Parent parent, PageId except) {
        return new Siblings(
                database.list(
                        """
                        select page.id, page.position
                        from page
                        join page_edition edition
                            on edition.page = page.id
                               and edition.number = coalesce(page.public_edition, page.draft_edition)
                        where page.parent is not distinct from ? and page.state <> 'withdrawn'
                              and page.id <> ?
                        order by page.position, edition.title, page.path
                        """,
                        row ->
                                new Siblings.Sibling(
                                        new PageId(Columns.id(row, "id")), row.getInt("position")),
                        parent.idOrNull(),
                        except.value()));
    }

    /// Whether pages directly below this one are live.
    boolean hasLiveChildren(PageId page) {
        return database.any(
                "select from page where parent = ? and state = 'live' limit 1", page.value());
    }

    /// What moves along with a page, a page always after the one it stands under. A withdrawn page
    /// stays where visitors last saw it, and so does what stands below it.
    List<Page> below(PageId page) {
        return database.list(
                """
                with recursive below as (
                    select id, 1 as depth from page where parent = ? and state <> 'withdrawn'
                    union
                    select page.id, below.depth + 1 from page
                    join below on page.parent = below.id where page.state <> 'withdrawn')
                """
                        + PageRows.SELECT_PAGE
                        + "join below on below.id = page.id order by below.depth, page.path",
                PageRows::page,
                page.value());
    }

    /// Public pages, other than these, that redirect from one of the paths.
    List<Page> redirectingFrom(Collection<PagePath> paths, List<PageId> except) {
        return database.list(
                PageRows.SELECT_PAGE + "where page.former_paths && ? and page.id <> all (?)",
                PageRows::page,
                Database.Array.ofTexts(Pages.values(List.copyOf(paths))),
                Database.Array.ofIds(ids(except)));
    }

    private static List<UUID> ids(List<PageId> pages) {
        return pages.stream().map(PageId::value).toList();
    }
}
