package nl.millenniumgemeenten.gateway.search;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.LayoutView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// The search page.
///
/// @param found how much was found, in a sentence; empty where nothing was asked
/// @param notes what must be said of it
/// @param meant what may have been meant; none or one
/// @param ways where to look where nothing was found
public record SearchView(
        LayoutView layout,
        String query,
        String found,
        List<String> notes,
        List<LinkView> meant,
        List<FacetView> facets,
        List<HitView> hits,
        List<LinkView> ways,
        PagingView paging) {
    public SearchView {
        notes = List.copyOf(notes);
        meant = List.copyOf(meant);
        facets = List.copyOf(facets);
        hits = List.copyOf(hits);
        ways = List.copyOf(ways);
    }
}
