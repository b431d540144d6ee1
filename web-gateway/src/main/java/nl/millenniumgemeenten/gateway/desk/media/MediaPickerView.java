package nl.millenniumgemeenten.gateway.desk.media;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.AssetAddresses;

/// What a dialog shows to choose a picture from.
public record MediaPickerView(
        AssetAddresses assets,
        String csrf,
        boolean mayAdd,
        String query,
        List<MediaTileView> tiles) {
    public MediaPickerView {
        tiles = List.copyOf(tiles);
    }
}
