package nl.millenniumgemeenten.gateway.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a menu, with what hangs under it.
public record NavigationItemView(
        String label, String path, Place place, List<NavigationItemView> children) {

    public NavigationItemView {
        children = List.copyOf(children);
    }

    /// An entry with nothing under it.
    public NavigationItemView(String label, String path, Place place) {
        this(label, path, place, List.of());
    }

    /// Where the visitor is, seen from an entry.
    public enum Place {
        ELSEWHERE,
        /// Somewhere under this entry.
        WITHIN,
        /// On the very page of this entry.
        HERE
    }

    /// The value of `aria-current`; absent when the visitor is elsewhere.
    public @Nullable String ariaCurrent() {
        return switch (place) {
            case ELSEWHERE -> null;
            case WITHIN -> "true";
            case HERE -> "page";
        };
    }
}
