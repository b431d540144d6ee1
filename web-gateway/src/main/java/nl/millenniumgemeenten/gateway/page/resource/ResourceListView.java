package nl.millenniumgemeenten.gateway.page.resource;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ChoicesView;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// Resources, newest first.
///
/// @param empty whether there are none at all
/// @param found how many, in words
public record ResourceListView(
        LayoutView layout,
        boolean empty,
        String found,
        List<ChoicesView> filters,
        List<ResourceItemView> resources,
        PagingView paging) {

    public ResourceListView {
        filters = List.copyOf(filters);
        resources = List.copyOf(resources);
    }
}
