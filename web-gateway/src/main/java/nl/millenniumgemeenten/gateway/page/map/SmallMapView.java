package nl.millenniumgemeenten.gateway.page.map;

import java.util.List;

/// A map that shows at a glance where something is: the country, the borders inside it or dots
/// instead, and some municipalities. `label` says the same in words.
public record SmallMapView(
        String label,
        int width,
        int height,
        String country,
        String borders,
        String dots,
        List<SpotView> spots) {

    public SmallMapView {
        spots = List.copyOf(spots);
    }

    /// Whether there is anything to be seen.
    public boolean needed() {
        return !spots.isEmpty();
    }
}
