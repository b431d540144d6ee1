package nl.millenniumgemeenten.gateway.page.discussion;

import java.util.List;

/// Places that are empty, because what stood there was moved.
///
/// @param position the first of them, where it says so
/// @param others the others, which are found here, too
/// @param words what happened
/// @param path leads to the first of what was moved
/// @param target where that is, in words
public record LeftView(
        int position, List<Integer> others, String words, String path, String target) {

    public LeftView {
        others = List.copyOf(others);
    }
}
