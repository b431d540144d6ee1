package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.PageChange;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The pages of the site, by address and by parent. Several pages may have had the same address;
/// which one it leads to does not depend on the order in which the changes came in.
public record PageTree(
        PMap<UUID, PageChange> byId,
        Grouped<String, UUID, PageChange> claims,
        Grouped<UUID, ChildKey, PageChange.Published> children,
        StandingPages standingPages) {

    /// Stands for "no parent", because a map has no place for nothing.
    private static final UUID TOP = new UUID(0, 0);

    static final PageTree EMPTY =
            new PageTree(
                    HashTreePMap.empty(),
                    Grouped.by(Comparator.<UUID>naturalOrder()),
                    Grouped.by(Comparator.<ChildKey>naturalOrder()),
                    new StandingPages());

    /// Orders the pages under one parent.
    record ChildKey(int position, String title, UUID id) implements Comparable<ChildKey> {
        private static final Comparator<ChildKey> ORDER =
                Comparator.comparingInt(ChildKey::position)
                        .thenComparing(ChildKey::title)
                        .thenComparing(ChildKey::id);

        static ChildKey of(PageChange.Published page) {
            return new ChildKey(page.position(), page.navigationTitle(), page.id());
        }

        @Override
        public int compareTo(ChildKey other) {
            return ORDER.compare(this, other);
        }
    }

    /// The pages under this one that menus show, in their order.
    public List<PageChange.Published> childrenOf(UUID parent) {
        return children.in(parent).values().stream()
                .filter(PageChange.Published::inNavigation)
                .toList();
    }

    /// The pages of the top level that menus show, in their order.
    public List<PageChange.Published> topLevel() {
        return childrenOf(TOP);
    }

    /// The live page with this id.
    public Optional<PageChange.Published> live(UUID id) {
        return byId.get(id) instanceof PageChange.Published page
                ? Optional.of(page)
                : Optional.empty();
    }

    /// The pages that stand at their own address, sorted by it; the very same list until a page
    /// changes.
    public List<PageChange.Published> standing() {
        return standingPages.in(this);
    }

    /// Where an address leads: to the page that lives there, else to where the page moved that was
    /// there last, else to what was withdrawn there.
    public Route route(String path) {
        return claims.in(path).values().stream()
                .max(
                        Comparator.<PageChange>comparingInt(change -> strength(change, path))
                                .thenComparing(PageTree::moment)
                                .thenComparing(PageChange::id))
                .map(change -> route(change, path))
                .orElseGet(Route.Missing::new);
    }

    PageTree with(PageChange change) {
        return without(change.id()).plus(change);
    }

    PageTree without(UUID id) {
        var change = byId.get(id);
        if (change == null) {
            return this;
        }
        var claimed = claims;
        for (var path : paths(change)) {
            claimed = claimed.minus(path, id);
        }
        return new PageTree(
                byId.minus(id),
                claimed,
                change instanceof PageChange.Published page
                        ? children.minus(group(page.parent()), ChildKey.of(page))
                        : children,
                new StandingPages());
    }

    private PageTree plus(PageChange change) {
        var claimed = claims;
        for (var path : paths(change)) {
            claimed = claimed.plus(path, change.id(), change);
        }
        return new PageTree(
                byId.plus(change.id(), change),
                claimed,
                change instanceof PageChange.Published page
                        ? children.plus(group(page.parent()), ChildKey.of(page), page)
                        : children,
                new StandingPages());
    }

    private static List<String> paths(PageChange change) {
        return switch (change) {
            case PageChange.Published page -> concat(page.path(), page.formerPaths());
            case PageChange.Withdrawn page -> concat(page.path(), page.formerPaths());
        };
    }

    private static List<String> concat(String path, List<String> formerPaths) {
        var all = new ArrayList<>(formerPaths);
        all.remove(path);
        all.add(path);
        return all;
    }

    private static int strength(PageChange change, String path) {
        return switch (change) {
            case PageChange.Published page -> page.path().equals(path) ? 2 : 1;
            case PageChange.Withdrawn _ -> 0;
        };
    }

    private static Instant moment(PageChange change) {
        return switch (change) {
            case PageChange.Published page -> page.publishedAt();
            case PageChange.Withdrawn page -> page.withdrawnAt();
        };
    }

    private static Route route(PageChange change, String path) {
        return switch (change) {
            case PageChange.Published page when page.path().equals(path) -> new Route.Page(page);
            case PageChange.Published page -> new Route.Moved(page.path());
            case PageChange.Withdrawn page -> new Route.Gone(page.title(), page.withdrawnAt());
        };
    }

    private static UUID group(@Nullable UUID parent) {
        return parent == null ? TOP : parent;
    }
}
