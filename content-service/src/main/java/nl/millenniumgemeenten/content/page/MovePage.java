package nl.millenniumgemeenten.content.page;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.content.alert.MoveAlerts;
import nl.millenniumgemeenten.content.redirect.Redirects;

/// Lets a page's new path take effect around it: what stands below moves along and is told anew, so
/// do alerts for that part of the site, and who redirected from a path that is live again stops
/// doing so.
@Singleton
class MovePage {
    private final Pages pages;
    private final PageTree tree;
    private final Redirects redirects;
    private final MoveAlerts alerts;

    MovePage(Pages pages, PageTree tree, Redirects redirects, MoveAlerts alerts) {
        this.pages = pages;
        this.tree = tree;
        this.redirects = redirects;
        this.alerts = alerts;
    }

    /// What a change of a page's path comes to.
    sealed interface Move {

        /// The page and what moves along, none redirecting from a path where another is now live.
        record Possible(Page before, Page page, List<Page> followers) implements Move {
            boolean staysWhereItWasLive() {
                return before.state().liveEdition() > 0 && before.path().equals(page.path());
            }
        }

        /// Something that moves along cannot.
        record Blocked(Misplacement why) implements Move {}
    }

    /// Looks before anything is written at a page as it is and as it is going to be.
    Move look(Page before, Page after) {
        if (before.path().equals(after.path())) {
            return new Move.Possible(before, cleared(after, List.of()), List.of());
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
                before,
                cleared(after, live),
                followers.stream().map(page -> page.without(live)).toList());
    }

    /// Saves what moves along, after the page itself was saved.
    void settle(Move.Possible move) {
        if (move.staysWhereItWasLive()) {
            return;
        }
        move.followers().forEach(pages::saveAndTell);
        takeAlertsAlong(move.before().path(), move.page());
        var live = livePaths(move.page(), move.followers());
        if (!live.isEmpty()) {
            tree.redirectingFrom(live, ids(move.page(), move.followers())).stream()
                    .map(page -> page.without(live).toldAnew())
                    .forEach(pages::saveAndTell);
            redirects.giveWay(Pages.values(live));
        }
    }

    /// Unless another page came to stand where this one stood until it was withdrawn.
    private void takeAlertsAlong(PagePath before, Page page) {
        if (!before.equals(page.path()) && !tree.anyTaken(List.of(before), List.of(page.id()))) {
            alerts.follow(before.value(), page.path().value());
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
