package nl.millenniumgemeenten.content.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages under one parent in their order, without the page that is being placed among them.
record Siblings(List<Sibling> inOrder) {
    private static final int STEP = 10;
    private static final int HIGHEST = 9999;

    Siblings {
        inOrder = List.copyOf(inOrder);
    }

    /// One of them.
    record Sibling(PageId page, int position) {}

    /// Which positions make a page stand in a place.
    sealed interface Placing {

        /// The page gets a position, and so do the others that must make room.
        record Possible(int position, Map<PageId, Integer> others) implements Placing {
            public Possible {
                others = Map.copyOf(others);
            }
        }

        /// The page after which it should stand is not here.
        record Elsewhere() implements Placing {}

        /// There are more pages here than can be told apart.
        record Full() implements Placing {}
    }

    /// Where a page comes to stand right after another, or first.
    Placing placingAfter(Optional<PageId> before) {
        int index = before.map(this::after).orElse(0);
        if (index < 0) {
            return new Placing.Elsewhere();
        }
        int low = index == 0 ? -1 : inOrder.get(index - 1).position();
        int high = index == inOrder.size() ? low + 2 * STEP : inOrder.get(index).position();
        int middle = low + (high - low) / 2;
        return low < middle && middle < high && middle <= HIGHEST && areApart()
                ? new Placing.Possible(middle, Map.of())
                : spread(index);
    }

    private int after(PageId page) {
        for (int at = 0; at < inOrder.size(); at++) {
            if (inOrder.get(at).page().equals(page)) {
                return at + 1;
            }
        }
        return -1;
    }

    /// Whether the order follows from the positions alone.
    private boolean areApart() {
        for (int at = 1; at < inOrder.size(); at++) {
            if (inOrder.get(at).position() <= inOrder.get(at - 1).position()) {
                return false;
            }
        }
        return true;
    }

    /// All of them in new positions, with room between.
    private Placing spread(int index) {
        if ((inOrder.size() + 1) * STEP > HIGHEST) {
            return new Placing.Full();
        }
        var others = new LinkedHashMap<PageId, Integer>();
        for (int at = 0; at < inOrder.size(); at++) {
            int position = (at < index ? at + 1 : at + 2) * STEP;
            if (inOrder.get(at).position() != position) {
                others.put(inOrder.get(at).page(), position);
            }
        }
        return new Placing.Possible((index + 1) * STEP, others);
    }
}
