package nl.millenniumgemeenten.gateway.desk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.service.PageItemJson;
import org.jspecify.annotations.Nullable;

/// The places in a tree of pages. A withdrawn page stands nowhere.
final class Places {
    private final Map<Optional<UUID>, List<PageItemJson>> below = new HashMap<>();
    private final Map<UUID, PageItemJson> byId = new HashMap<>();

    Places(List<PageItemJson> tree) {
        for (var page : tree) {
            byId.put(page.id(), page);
            below.computeIfAbsent(parent(page), _ -> new ArrayList<>()).add(page);
        }
    }

    /// A place: under a page or at the top, right after another or first.
    record Place(Optional<UUID> parent, Optional<UUID> after) {
        private static final String NONE = "-";

        /// As a form sends it.
        String text() {
            return parent.map(UUID::toString).orElse(NONE)
                    + "/"
                    + after.map(UUID::toString).orElse(NONE);
        }

        static Optional<Place> of(String text) {
            var parts = text.split("/", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Place(id(parts[0]), id(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException noId) {
                return Optional.empty();
            }
        }

        private static Optional<UUID> id(String text) {
            return text.equals(NONE) ? Optional.empty() : Optional.of(UUID.fromString(text));
        }
    }

    Optional<PageItemJson> page(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// All pages right below a page, or at the top.
    List<PageItemJson> below(Optional<UUID> parent) {
        return below.getOrDefault(parent, List.of());
    }

    /// Where a page stands.
    Place of(PageItemJson page) {
        return new Place(parent(page), neighbour(page, -1));
    }

    /// One place up, if there is one.
    Optional<Place> up(PageItemJson page) {
        return neighbour(page, -1).map(_ -> new Place(parent(page), neighbour(page, -2)));
    }

    /// One place down, if there is one.
    Optional<Place> down(PageItemJson page) {
        return neighbour(page, 1).map(next -> new Place(parent(page), Optional.of(next)));
    }

    /// The last place under a page or at the top.
    Place lastUnder(Optional<UUID> parent, UUID except) {
        var others = standing(parent).stream().filter(page -> !page.id().equals(except)).toList();
        return new Place(
                parent, others.isEmpty() ? Optional.empty() : Optional.of(others.getLast().id()));
    }

    /// Whether a page is another, or stands somewhere below it.
    boolean isWithin(UUID page, UUID other) {
        UUID at = page;
        for (int steps = 0; at != null && steps <= byId.size(); steps++) {
            if (at.equals(other)) {
                return true;
            }
            at = above(at);
        }
        return false;
    }

    private @Nullable UUID above(UUID page) {
        var found = byId.get(page);
        return found == null ? null : found.parent();
    }

    private Optional<UUID> neighbour(PageItemJson page, int distance) {
        var siblings = standing(parent(page));
        int at = siblings.indexOf(page) + distance;
        return at >= 0 && at < siblings.size() && siblings.contains(page)
                ? Optional.of(siblings.get(at).id())
                : Optional.empty();
    }

    private List<PageItemJson> standing(Optional<UUID> parent) {
        return below(parent).stream().filter(page -> !isWithdrawn(page)).toList();
    }

    static boolean isWithdrawn(PageItemJson page) {
        return page.state().equals("withdrawn");
    }

    private static Optional<UUID> parent(PageItemJson page) {
        return Optional.ofNullable(page.parent());
    }
}
