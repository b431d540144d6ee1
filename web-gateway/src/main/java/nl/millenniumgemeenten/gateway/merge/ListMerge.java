package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.merge.Differences.Edit;

/// Two people's changes to a list of which the order matters.
///
/// @param items the list with the changes of both; where both touched an item, theirs follow ours
/// @param clashes whether both touched an item
record ListMerge(List<String> items, boolean clashes) {

    ListMerge {
        items = List.copyOf(items);
    }

    /// The changes that made `mine` and `theirs` of `base`, in one list.
    static ListMerge of(List<String> base, List<String> theirs, List<String> mine) {
        var edits =
                Stream.concat(
                                Differences.between(base, mine).stream()
                                        .map(edit -> new Side(true, edit)),
                                Differences.between(base, theirs).stream()
                                        .map(edit -> new Side(false, edit)))
                        .sorted(
                                Comparator.comparingInt((Side side) -> side.edit().start())
                                        .thenComparingInt(side -> side.edit().end()))
                        .toList();
        var merged = new ArrayList<String>();
        boolean clashes = false;
        int at = 0;
        int next = 0;
        while (next < edits.size()) {
            var region = Region.startingWith(edits.get(next++));
            while (next < edits.size() && region.touches(edits.get(next).edit())) {
                region.add(edits.get(next++));
            }
            merged.addAll(base.subList(at, region.start));
            clashes |= region.addTo(merged, base);
            at = region.end;
        }
        merged.addAll(base.subList(at, base.size()));
        return new ListMerge(merged, clashes);
    }

    private record Side(boolean mine, Edit<String> edit) {}

    /// A stretch of the base with every edit that has to do with it.
    private static final class Region {
        private final List<Side> sides = new ArrayList<>();
        private final int start;
        private int end;

        private Region(Side first) {
            this.start = first.edit().start();
            this.end = first.edit().end();
            sides.add(first);
        }

        static Region startingWith(Side first) {
            return new Region(first);
        }

        /// Edits of neighbours leave each other alone; two people who add something at one spot do
        /// not.
        boolean touches(Edit<String> edit) {
            boolean sameSpot = start == end && edit.start() == edit.end() && edit.start() == start;
            return sameSpot || (edit.start() < end && start < edit.end());
        }

        void add(Side side) {
            sides.add(side);
            end = Math.max(end, side.edit().end());
        }

        /// Whether both changed it, each in another way.
        boolean addTo(List<String> merged, List<String> base) {
            boolean both =
                    sides.stream().anyMatch(Side::mine)
                            && sides.stream().anyMatch(side -> !side.mine());
            if (!both) {
                merged.addAll(version(sides.getFirst().mine(), base));
                return false;
            }
            var mine = version(true, base);
            var theirs = version(false, base);
            var stretch = base.subList(start, end);
            var together = new ArrayList<>(leftBy(theirs, stretch, mine));
            leftBy(mine, stretch, theirs).stream()
                    .filter(block -> !together.contains(block))
                    .forEach(together::add);
            merged.addAll(together);
            return !mine.equals(theirs);
        }

        /// What one made of the stretch, without what the other took away and this one never
        /// touched.
        private static List<String> leftBy(
                List<String> other, List<String> stretch, List<String> one) {
            return one.stream()
                    .filter(block -> !stretch.contains(block) || other.contains(block))
                    .toList();
        }

        /// The stretch as one of both left it.
        private List<String> version(boolean mine, List<String> base) {
            var version = new ArrayList<String>();
            int at = start;
            for (var side : sides) {
                if (side.mine() == mine) {
                    version.addAll(base.subList(at, side.edit().start()));
                    version.addAll(side.edit().lines());
                    at = side.edit().end();
                }
            }
            version.addAll(base.subList(at, end));
            return version;
        }
    }
}
