package nl.millenniumgemeenten.gateway.desk.media;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.NavigationItemView;
import nl.millenniumgemeenten.gateway.layout.PagingView;

/// The library, or what was found in it.
///
/// @param shown which kinds there are to show
/// @param kind what is shown now, as the address has it
public record MediaListScreenView(
        DeskLayoutView layout,
        String notice,
        boolean mayAdd,
        FormErrorsView errors,
        String query,
        String kind,
        List<NavigationItemView> shown,
        List<MediaTileView> tiles,
        PagingView paging) {
    public MediaListScreenView {
        shown = List.copyOf(shown);
        tiles = List.copyOf(tiles);
    }
}
