package nl.millenniumgemeenten.content.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What a page takes along when it moves.
final class PageMove {
    private PageMove() {}

    /// The pages below a page that moved, each at its new path. `below` holds a page after the page
    /// it stands under.
    static List<Page> follow(Page moved, List<Page> below) {
        var paths = new HashMap<Parent, PagePath>();
        paths.put(new Parent.Under(moved.id()), moved.path());
        var followers = new ArrayList<Page>();
        for (var page : below) {
            var above = paths.get(page.standing().parent());
            if (above == null) {
                throw new IllegalArgumentException("Not below it: " + page.id());
            }
            var follower = page.movedTo(above.child(page.standing().slug()));
            paths.put(new Parent.Under(page.id()), follower.path());
            followers.add(follower);
        }
        return followers;
    }
}
