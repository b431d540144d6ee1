package nl.millenniumgemeenten.gateway.layout;

import java.util.List;

/// Links that belong together, under a name.
///
/// @param id of the element with the name
public record NavigationGroupView(String id, String name, List<NavigationItemView> items) {
    public NavigationGroupView {
        items = List.copyOf(items);
    }
}
