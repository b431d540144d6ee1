package nl.millenniumgemeenten.gateway.desk.preview;

import java.util.List;
import nl.millenniumgemeenten.gateway.layout.DeskLayoutView;

/// A draft as visitors would see it, at a width of choice. `typed` tells that it shows what was not
/// saved yet; `framePath` is the page itself and `width` the style of its frame; `shareAction`
/// takes the form that makes a secret link and is empty where there is nothing to share; `madeLink`
/// is the link that was just made and `refusal` why none was, each of which may be empty.
public record PreviewScreenView(
        DeskLayoutView layout,
        String title,
        boolean typed,
        String backPath,
        String notice,
        List<WidthView> widths,
        String width,
        String framePath,
        String shareAction,
        String madeLink,
        String refusal,
        List<LinkRowView> links) {

    public PreviewScreenView {
        widths = List.copyOf(widths);
        links = List.copyOf(links);
    }
}
