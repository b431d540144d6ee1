package nl.millenniumgemeenten.gateway.page.map;

import java.util.List;

/// The municipalities of one kind on the map: `look` ends the name of their class, `label` says in
/// words what they have in common.
public record AreaGroupView(String look, String label, List<AreaView> areas) {

    public AreaGroupView {
        areas = List.copyOf(areas);
    }
}
