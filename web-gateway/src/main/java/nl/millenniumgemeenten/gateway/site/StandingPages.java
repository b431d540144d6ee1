package nl.millenniumgemeenten.gateway.site;

import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.events.PageChange;

/// The pages of a tree that stand at their own address, sorted by it. Worked out when first asked
/// for. No part of what a tree is: all are equal.
final class StandingPages {
    private final Once<List<PageChange.Published>> pages = new Once<>();

    List<PageChange.Published> in(PageTree tree) {
        return pages.get(() ->
                tree.byId().values().stream()
                        .filter(PageChange.Published.class::isInstance)
                        .map(PageChange.Published.class::cast)
                        .filter(page -> !SiteImage.isTaken(page.path()))
                        .filter(page -> tree.route(page.path()).equals(new Route.Page(page)))
                        .sorted(Comparator.comparing(PageChange.Published::path))
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandingPages;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
