package nl.millenniumgemeenten.content.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.redirect.Redirects;

/// Lets a page's new path take effect around it: what stands below moves along and is told anew,
/// and who redirected from a path that is live again stops doing so.
@Singleton
class MovePage {
    private final Pages pages;
    private final PageTree tree;
    private final Redirects redirects;

    MovePage(Pages pages, PageTree tree, Redirects redirects) {
        this.pages = pages;
        this.tree = tree;
        this.redirects = redirects;
    }

    /// What a change of a page's path comes to.
    sealed interface Move {

        /// The page and what moves along, none redirecting from a path where another is now live.
        record Possible(Page page, List<Page> followers) implements Move {}

        /// Something that moves along cannot.
        record Blocked(Misplacement why) implements Move {}
    }

    /// Looks before anything is written: `before` is where the page stood, `after` the page as it
    /// is going to be.
    Move look(PagePath before, Page after) {
        if (before.equals(after.path())) {
            return new Move.Possible(cleared(after, List.of()), List.of());
        }
        var followers = PageMove.follow(after, tree.below(after.id()));
        var paths = followers.stream().map(Page::path).toList();
        if (paths.stream().anyMatch(PagePath::isTooLong)) {
            return new Move.Blocked(Misplacement.TOO_LONG);
        }
        if (tree.anyTaken(paths, ids(after, followers))) {
            return new Move.Blocked(Misplacement.PATH_TAKEN);
        }
        var live = livePaths(after, followers);
        return new Move.Possible(
                cleared(after, live), followers.stream().map(page -> page.without(live)).toList());
    }

    /// Saves what moves along, after the page itself was saved.
    void settle(Move.Possible move) {
        move.followers().forEach(pages::saveAndTell);
        var live = livePaths(move.page(), move.followers());
        if (!live.isEmpty()) {
            tree.redirectingFrom(live, ids(move.page(), move.followers())).stream()
                    .map(page -> page.without(live).toldAnew())
                    .forEach(pages::saveAndTell);
            redirects.giveWay(Pages.values(live));
        }
    }

    private Page cleared(Page page, List<PagePath> live) {
        // Followers still stand at their old paths, which are below this page's old path and so
        // never among its former ones unless they are live there.
        return page.without(live).without(tree.liveElsewhere(page.formerPaths(), page.id()));
    }

    private static List<PagePath> livePaths(Page page, List<Page> followers) {
        return Stream.concat(Stream.of(page), followers.stream())
                .filter(each -> each.state().liveEdition() > 0)
                .map(Page::path)
                .toList();
    }

    private static List<PageId> ids(Page page, List<Page> followers) {
        return Stream.concat(Stream.of(page), followers.stream()).map(Page::id).toList();
    }
}
